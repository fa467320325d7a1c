using System.Text.Json.Nodes;
using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Benchmarks.Peers;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Benchmarks;

/// <summary>From JPEG bytes to pixel tensors.</summary>
internal static class PictureContests
{
    public const string Name = "decode and resize 400x533 JPEGs (ours on one core)";

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
            Name,
            pictures.Count,
            peer is null ? [ours] : [ours, peer.Contender(request)]
        );
    }
}
