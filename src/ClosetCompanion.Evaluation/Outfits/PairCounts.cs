namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>
/// The plain way that others are held against: how often two kinds, and two colours, are in one outfit, against how often
/// chance would bring them together.
/// </summary>
public sealed class PairCounts
{
    private const double Smoothing = 2;

    private readonly Dictionary<(string, string), int> _pairs = [];
    private readonly Dictionary<string, int> _singles = [];
    private int _all;

    /// <summary>Counts.</summary>
    /// <param name="outfits">The outfits to count in.</param>
    public PairCounts(IEnumerable<IReadOnlyList<OutfitProduct>> outfits)
    {
        ArgumentNullException.ThrowIfNull(outfits);
        foreach (var outfit in outfits)
        {
            foreach (var one in outfit)
            {
                foreach (var other in outfit.Where(other => other != one))
                {
                    Count("kind " + one.Kind, "kind " + other.Kind);
                    Count("colour " + one.Colour, "colour " + other.Colour);
                    _all++;
                }
            }
        }
    }

    /// <summary>How well each candidate of a question suits.</summary>
    public IReadOnlyList<float> Score(BlankQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            .. question.Candidates.Select(candidate =>
                (float)
                    question.Context.Sum(other =>
                        Odds("kind " + other.Kind, "kind " + candidate.Kind)
                        + Odds("colour " + other.Colour, "colour " + candidate.Colour)
                    )
            ),
        ];
    }

    private void Count(string one, string other)
    {
        _pairs[(one, other)] = _pairs.GetValueOrDefault((one, other)) + 1;
        _singles[one] = _singles.GetValueOrDefault(one) + 1;
    }

    private double Odds(string one, string other)
    {
        var expected =
            (double)_singles.GetValueOrDefault(one)
            * _singles.GetValueOrDefault(other)
            / Math.Max(1, _all);
        return Math.Log(
            (_pairs.GetValueOrDefault((one, other)) + Smoothing) / (expected + Smoothing)
        );
    }
}
