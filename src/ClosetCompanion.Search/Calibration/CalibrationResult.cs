using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Search.Calibration;

/// <summary>A calibration, what it does to texts that were not used to make it, and where it was kept.</summary>
/// <param name="Calibration">The calibration.</param>
/// <param name="NonsenseFlagged">Share of nonsense and foreign texts of which it says that nothing is close, 0 to 1.</param>
/// <param name="RealFlagged">Share of real texts of which it says so, wrongly.</param>
/// <param name="Missed">The nonsense that it takes for real.</param>
/// <param name="Wronged">The real texts that it takes for nonsense.</param>
/// <param name="Path">The file that it was written to.</param>
public sealed record CalibrationResult(
    ScoreCalibration Calibration,
    double NonsenseFlagged,
    double RealFlagged,
    IReadOnlyList<string> Missed,
    IReadOnlyList<string> Wronged,
    string Path
);
