namespace ClosetCompanion.Training.Data;

/// <summary>Seeds that depend on a run's seed and a step's number alone, so that a resumed run draws the same numbers.</summary>
internal static class StepSeed
{
    /// <summary>The seed of a step or, with negative numbers, of an epoch. System.HashCode differs from run to run.</summary>
    public static int Of(int seed, int number) => unchecked((seed * 1_000_003) ^ (number * 7_919));
}
