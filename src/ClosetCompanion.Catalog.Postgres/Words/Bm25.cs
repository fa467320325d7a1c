namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>
/// How well products match, by the formula of SQLite's <c>bm25()</c> (https://www.sqlite.org/fts5.html#the_bm25_function),
/// number by number in its order, so that what is equal there is equal here.
/// </summary>
/// <param name="texts">How many products on offer there are.</param>
/// <param name="words">How many words they have in all.</param>
/// <param name="frequencies">How many products have each phrase.</param>
internal sealed class Bm25(
    long texts,
    long words,
    IReadOnlyDictionary<WordPhrase, long> frequencies
)
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double LeastRarity = 1e-6;

    private readonly double _averageLength = (double)words / texts;
    private readonly Dictionary<WordPhrase, double> _rarity = frequencies.ToDictionary(
        entry => entry.Key,
        entry => RarityOf(texts, entry.Value)
    );

    /// <summary>The score of a product, the lower the better.</summary>
    /// <param name="length">How many words it has.</param>
    /// <param name="found">The phrases that it has, each with how often it stands there, weighed by columns.</param>
    public double Score(long length, IEnumerable<(WordPhrase Phrase, double Frequency)> found)
    {
        double score = 0;
        foreach (var (phrase, frequency) in found)
        {
            score +=
                _rarity[phrase]
                * (
                    frequency
                    * (Saturation + 1.0)
                    / (
                        frequency
                        + (Saturation * (1 - LengthShare + (LengthShare * length / _averageLength)))
                    )
                );
        }
        return -score;
    }

    private static double RarityOf(long texts, long having)
    {
        double rarity = Math.Log((texts - having + 0.5) / (having + 0.5));
        return rarity <= 0 ? LeastRarity : rarity;
    }
}
