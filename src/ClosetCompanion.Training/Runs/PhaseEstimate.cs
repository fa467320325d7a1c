namespace ClosetCompanion.Training.Runs;

/// <summary>What a phase of a run takes on this machine.</summary>
/// <param name="Phase">Number of the phase, from 1.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="PicturesPerSecond">Median over the timed steps.</param>
/// <param name="Time">Time of all its epochs, without the measuring after each.</param>
internal sealed record PhaseEstimate(
    int Phase,
    int Width,
    int Height,
    double PicturesPerSecond,
    TimeSpan Time
);
