using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Calibration;

/// <summary>Makes a calibration for a catalogue and measures it on texts that it was not made with.</summary>
internal static class CalibrationRun
{
    /// <returns>The result, kept nowhere yet.</returns>
    public static async Task<CalibrationResult> RunAsync(
        Calibrator calibrator,
        IReadOnlyList<StoredProduct> products,
        string? catalogue,
        CancellationToken cancellationToken
    )
    {
        var calibration = await calibrator.MakeAsync(
            CalibrationQueries.ForMaking.With(products),
            cancellationToken
        );
        var (real, nonsense) = CalibrationQueries.ForMeasuring;
        var wronged = await calibrator.FlaggedAsync(calibration, real, cancellationToken);
        var flagged = await calibrator.FlaggedAsync(calibration, nonsense, cancellationToken);
        var (realFlagged, nonsenseFlagged) = (
            (double)wronged.Count / real.Count,
            (double)flagged.Count / nonsense.Count
        );
        return new CalibrationResult(
            calibration with
            {
                Catalogue = catalogue,
                Measured = new Dictionary<string, double>
                {
                    ["nonsenseFlagged"] = nonsenseFlagged,
                    ["realFlagged"] = realFlagged,
                },
            },
            nonsenseFlagged,
            realFlagged,
            [.. nonsense.Except(flagged)],
            wronged,
            Path: ""
        );
    }
}
