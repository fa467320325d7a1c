using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Search.Calibration;

using Features = IReadOnlyDictionary<string, double>;

/// <summary>Makes a calibration from texts whose answer is known: something is close to them, or nothing is.</summary>
/// <param name="measure">Searches for a text and gives its features.</param>
internal sealed class Calibrator(Func<string, CancellationToken, Task<Features>> measure)
{
    // What is aimed at: of the nonsense at least 95% flagged, of the real texts at most 3%.
    private const double NonsenseMissed = 0.05;
    private const double RealFlagged = 0.03;

    private const int Folds = 5;

    // Cosines of a small model may tell nothing at all, and then only blur what the words tell.
    private static readonly IReadOnlyList<string>[] _choices =
    [
        ScoreFeatures.OfWords,
        [.. ScoreFeatures.OfWords, .. ScoreFeatures.OfScores],
    ];

    /// <summary>Chooses the features by cross-validation, fits their weights and chooses the threshold.</summary>
    public async Task<ScoreCalibration> MakeAsync(
        CalibrationQueries queries,
        CancellationToken cancellationToken
    )
    {
        var real = await MeasureAsync(queries.Real, cancellationToken);
        var nonsense = await MeasureAsync(queries.Nonsense, cancellationToken);
        var (good, bad) = (real.Values.ToArray(), nonsense.Values.ToArray());
        return Fit(_choices.MinBy(names => CrossValidate(names, good, bad))!, good, bad);
    }

    /// <summary>The texts to which nothing is close, according to a calibration.</summary>
    public async Task<IReadOnlyList<string>> FlaggedAsync(
        ScoreCalibration calibration,
        IReadOnlyList<string> texts,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await MeasureAsync(texts, cancellationToken))
                .Where(text => !calibration.Allows(text.Value))
                .Select(text => text.Key),
        ];

    /// <summary>How far the aims are missed on texts that a fit has not seen; 1 is just met.</summary>
    private static double CrossValidate(
        IReadOnlyList<string> names,
        Features[] good,
        Features[] bad
    )
    {
        var (flagged, missed) = (0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var fit = Fit(names, Others(good, fold), Others(bad, fold));
            flagged += Own(good, fold).Count(text => !fit.Allows(text));
            missed += Own(bad, fold).Count(fit.Allows);
        }
        return Failure((double)flagged / good.Length, (double)missed / bad.Length);

        static Features[] Own(Features[] texts, int fold) =>
            [.. texts.Where((_, i) => i % Folds == fold)];

        static Features[] Others(Features[] texts, int fold) =>
            [.. texts.Where((_, i) => i % Folds != fold)];
    }

    private static ScoreCalibration Fit(
        IReadOnlyList<string> names,
        Features[] good,
        Features[] bad
    )
    {
        var fit = LogisticFit.Run(names, good, bad);
        return fit with
        {
            Threshold = Threshold([.. good.Select(fit.Sum)], [.. bad.Select(fit.Sum)]),
        };
    }

    /// <summary>The middle of the widest gap among those that meet the aims best.</summary>
    private static double Threshold(double[] good, double[] bad)
    {
        var sums = good.Concat(bad).Order().ToArray();
        return sums.Zip(sums.Skip(1), (low, high) => (Middle: (low + high) / 2, Width: high - low))
            .OrderBy(gap =>
                Failure(
                    (double)good.Count(sum => sum < gap.Middle) / good.Length,
                    (double)bad.Count(sum => sum >= gap.Middle) / bad.Length
                )
            )
            .ThenByDescending(gap => gap.Width)
            .First()
            .Middle;
    }

    private static double Failure(double realFlagged, double nonsenseMissed) =>
        Math.Max(realFlagged / RealFlagged, nonsenseMissed / NonsenseMissed);

    private async Task<Dictionary<string, Features>> MeasureAsync(
        IEnumerable<string> texts,
        CancellationToken cancellationToken
    )
    {
        var measured = new Dictionary<string, Features>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            measured[text] = await measure(text, cancellationToken);
        }
        return measured;
    }
}
