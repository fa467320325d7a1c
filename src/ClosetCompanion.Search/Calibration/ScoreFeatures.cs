using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Calibration;

/// <summary>What tells a text that something is close to from one that nothing is close to.</summary>
internal static class ScoreFeatures
{
    private const int Nearest = 10;

    /// <summary>The features of a text, by name.</summary>
    /// <param name="closest">The order of products by looks.</param>
    /// <param name="background">What cosines the text has with products in general.</param>
    /// <param name="matches">What the full-text search found.</param>
    public static IReadOnlyDictionary<string, double> Of(
        ClosestFirst closest,
        CosineBackground background,
        TextMatches matches
    )
    {
        var nearest = closest.First(Nearest).Select(product => (double)product.Score).ToArray();
        var mean = nearest.Length == 0 ? -1 : nearest.Average();
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            // How close the nearest products are.
            ["cosine"] = mean,
            // How much closer they are than the others: a text that the model does not understand is about as far from everything.
            ["standout"] = background.Standout(closest.Vector, mean),
            // The share of words that some product has.
            ["knownWords"] =
                matches.Words.Count == 0 ? 0 : (double)matches.Known.Count / matches.Words.Count,
        };
    }
}
