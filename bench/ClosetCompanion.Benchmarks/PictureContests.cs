using System.Text.Json.Nodes;
using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Benchmarks.Peers;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Benchmarks;

/// <summary>From JPEG bytes to pixel tensors.</summary>
internal static class PictureContests
{
    /// <summary>Ours on one core, and the peer in its own way.</summary>
    public static Contest Prepare(
        ClipModel model,
        TransformersJs? peer,
        IReadOnlyList<ReadOnlyMemory<byte>> pictures
    )
    {
        var ours = Contender.Of(token =>
            Task.Run(
                () =>
                {
                    foreach (var picture in pictures)
                    {
                        model.PreprocessPicture(picture);
                    }
                },
                token
            )
        );
        var request = new JsonObject { ["task"] = "prepare", ["count"] = pictures.Count };
        return new Contest(
            "decode and resize a 400x533 JPEG (ours on one core)",
            pictures.Count,
            peer is null ? [ours] : [ours, peer.Contender(request)]
        );
    }
}
