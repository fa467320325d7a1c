namespace ClosetCompanion.Catalog.Store;

/// <summary>What is looked for among the words of products.</summary>
/// <param name="Text">What somebody typed; none of its characters has a special meaning.</param>
/// <param name="Scope">Whose catalogues are searched. Words of other catalogues are not even counted.</param>
/// <param name="Most">How many products are wanted at most, 0 or more; with 0 the words are counted alone.</param>
public sealed record TextQuery(string Text, Scope Scope, int Most);
