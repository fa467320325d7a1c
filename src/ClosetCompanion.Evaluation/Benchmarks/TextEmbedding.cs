using ClosetCompanion.Clip;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>Embeds the texts of a benchmark.</summary>
internal static class TextEmbedding
{
    private const int TextsAtOnce = 64;

    public static async Task<IReadOnlyList<float[]>> EmbedAsync(
        ClipModel model,
        IReadOnlyCollection<string> texts,
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var vectors = new List<float[]>(texts.Count);
        foreach (var batch in texts.Chunk(TextsAtOnce))
        {
            vectors.AddRange(await model.EmbedTextAsync(batch, cancellationToken));
            progress?.Report(new StartProgress("Embedding queries", vectors.Count, texts.Count));
        }
        return vectors;
    }
}
