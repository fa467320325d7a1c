namespace ClosetCompanion.Training.Measuring;

/// <summary>What was measured, in one line for people.</summary>
internal static class MeasurementLine
{
    /// <summary>"development: R@1 0.071  R@10 0.318 ..."</summary>
    public static string Of(HeldBack heldBack, IReadOnlyDictionary<string, double> measured) =>
        $"{heldBack.Name}: {string.Join("  ", measured.Select(entry => $"{entry.Key} {entry.Value:F3}"))}";
}
