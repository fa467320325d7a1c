namespace ClosetCompanion.Catalog.Store;

/// <summary>What is looked for among the words of products.</summary>
/// <param name="Text">What somebody typed; none of its characters has a special meaning.</param>
/// <param name="Scope">Whose catalogues are searched. Words of other catalogues are not even counted.</param>
/// <param name="Most">How many products are wanted at most, 0 or more; with 0 the words are counted alone.</param>
public sealed record TextQuery(string Text, Scope Scope, int Most)
{
    /// <summary>What is looked for instead of the words of the text, each thing in all its words; empty for the text's own words.</summary>
    public IReadOnlyList<WordGroup> Groups { get; init; } = [];

    /// <summary>Says of a product's key whether it may be found; null lets all be found.</summary>
    public Func<long, bool>? IsWanted { get; init; }
}
