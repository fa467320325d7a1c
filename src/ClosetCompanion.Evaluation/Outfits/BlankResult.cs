using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>How often the right product was chosen.</summary>
/// <param name="Part">The part of the candidates: train, development, test, or all.</param>
/// <param name="By">What was looked at: attributes, pictures, both; or counts.</param>
/// <param name="Questions">How many questions there were.</param>
/// <param name="Right">The share that was right, 0 to 1; chance is .25.</param>
/// <param name="Interval">Where it lies with 95 %, by bootstrap over the questions.</param>
public sealed record BlankResult(
    string Part,
    string By,
    int Questions,
    double Right,
    Interval Interval
);
