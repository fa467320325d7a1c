namespace ClosetCompanion.Catalog.Store.Upkeep;

/// <summary>Something that is not as it should be in a store.</summary>
/// <param name="Problem">What is wrong, in words, without the number.</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The first few places.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record StoreFinding(
    string Problem,
    int Count,
    IReadOnlyList<string> Examples,
    string Advice
)
{
    private const int MostExamples = 5;

    /// <summary>Whether the store works all the same, such as with files that nothing needs any more.</summary>
    public bool Harmless { get; init; }

    /// <summary>Whether the check has put it right.</summary>
    public bool Repaired { get; init; }

    /// <summary>One finding of all the places where something is wrong; null when there is none.</summary>
    internal static StoreFinding? Of(string problem, IEnumerable<string> places, string advice)
    {
        string[] found = [.. places];
        return found.Length == 0
            ? null
            : new StoreFinding(problem, found.Length, [.. found.Take(MostExamples)], advice);
    }
}
