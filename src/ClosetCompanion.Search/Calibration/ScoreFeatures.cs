using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Calibration;

/// <summary>What may tell a text that something is close to from one that nothing is close to.</summary>
/// <param name="tokenizer">The model's own.</param>
internal sealed class ScoreFeatures(ITokenizer tokenizer)
{
    /// <summary>Those about the words of a text.</summary>
    public static readonly IReadOnlyList<string> OfWords = ["catalogueWords", "modelWords"];

    /// <summary>Those about its cosines.</summary>
    public static readonly IReadOnlyList<string> OfScores = ["cosine", "standout"];

    /// <summary>How many of the closest products count.</summary>
    public const int Nearest = 10;

    // Start, the word and end.
    private const int TokensOfWholeWord = 3;

    /// <summary>The features of a text, by name.</summary>
    /// <param name="vector">The vector of the text.</param>
    /// <param name="closest">The closest products.</param>
    /// <param name="background">What cosines the text has with products in general.</param>
    /// <param name="matches">What the full-text search found.</param>
    /// <param name="products">How many products there are.</param>
    public IReadOnlyDictionary<string, double> Of(
        float[] vector,
        IReadOnlyList<RankedProduct> closest,
        CosineBackground background,
        TextMatches matches,
        int products
    )
    {
        var nearest = closest.Select(product => (double)product.Score).ToArray();
        var mean = nearest.Length == 0 ? -1 : nearest.Average();
        // A word that every product could have counts 1, one that no product has 0.
        var most = Math.Log(1 + Math.Min(SearchedWord.MostCounted, Math.Max(1, products)));
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [OfWords[0]] = Mean(matches, word => Math.Min(1, Math.Log(1 + word.Products) / most)),
            [OfWords[1]] = Mean(
                matches,
                word => tokenizer.Encode(word.Text).Length == TokensOfWholeWord ? 1 : 0
            ),
            [OfScores[0]] = mean,
            [OfScores[1]] = background.Standout(vector, mean),
        };
    }

    private static double Mean(TextMatches matches, Func<SearchedWord, double> value) =>
        matches.Words.Count == 0 ? 0 : matches.Words.Average(value);
}
