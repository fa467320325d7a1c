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

    /// <summary>Fits the weights and chooses the threshold.</summary>
    public async Task<ScoreCalibration> MakeAsync(
        CalibrationQueries queries,
        CancellationToken cancellationToken
    )
    {
        var real = await MeasureAsync(queries.Real, cancellationToken);
        var nonsense = await MeasureAsync(queries.Nonsense, cancellationToken);
        var fit = LogisticFit.Run([.. real.Values], [.. nonsense.Values]);
        return fit with { Threshold = Threshold(Sums(fit, real), Sums(fit, nonsense)) };
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

    /// <summary>The middle of the widest gap in which both aims are met best.</summary>
    private static double Threshold(double[] real, double[] nonsense)
    {
        var sums = real.Concat(nonsense).Order().ToArray();
        return sums.Zip(sums.Skip(1), (low, high) => (Middle: (low + high) / 2, Width: high - low))
            .OrderBy(gap => Failure(gap.Middle))
            .ThenByDescending(gap => gap.Width)
            .First()
            .Middle;

        double Failure(double threshold) =>
            Math.Max(
                (double)real.Count(sum => sum < threshold) / real.Length / RealFlagged,
                (double)nonsense.Count(sum => sum >= threshold) / nonsense.Length / NonsenseMissed
            );
    }

    private static double[] Sums(ScoreCalibration fit, Dictionary<string, Features> texts) =>
        [.. texts.Values.Select(fit.Sum)];

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
