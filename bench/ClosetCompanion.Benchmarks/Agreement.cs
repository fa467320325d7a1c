using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosetCompanion.Benchmarks.Peers;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Benchmarks;

/// <summary>The smallest cosine between the vectors of the same pictures, and of the same texts, made in two ways.</summary>
internal sealed record Agreement(string What, float Pictures, float Texts)
{
    /// <summary>Two models of ours.</summary>
    public static async Task<Agreement> OfAsync(
        string what,
        ClipModel first,
        ClipModel second,
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken
    )
    {
        var texts = Benchmarks.Texts.Short(pictures.Count);
        return new Agreement(
            what,
            Smallest(
                await first.EmbedImageAsync(pictures, cancellationToken),
                await second.EmbedImageAsync(pictures, cancellationToken)
            ),
            Smallest(
                await first.EmbedTextAsync(texts, cancellationToken),
                await second.EmbedTextAsync(texts, cancellationToken)
            )
        );
    }

    /// <summary>A model of ours and the peer.</summary>
    public static async Task<Agreement> OfAsync(
        string what,
        ClipModel model,
        TransformersJs peer,
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken
    )
    {
        var request = new JsonObject
        {
            ["task"] = "vectors",
            ["precision"] = "fp32",
            ["count"] = pictures.Count,
        };
        var answer = await peer.AskAsync(request, cancellationToken);
        var texts = Benchmarks.Texts.Short(pictures.Count);
        var dimensions = model.Manifest.Dimensions;
        return new Agreement(
            what,
            Smallest(
                await model.EmbedImageAsync(pictures, cancellationToken),
                Rows(answer.GetProperty("images"), dimensions)
            ),
            Smallest(
                await model.EmbedTextAsync(texts, cancellationToken),
                Rows(answer.GetProperty("texts"), dimensions)
            )
        );
    }

    private static float[][] Rows(JsonElement numbers, int dimensions) =>
        [.. numbers.EnumerateArray().Select(number => number.GetSingle()).Chunk(dimensions)];

    private static float Smallest(float[][] first, float[][] second) =>
        first.Zip(second, (a, b) => TensorPrimitives.CosineSimilarity(a, b)).Min();
}
