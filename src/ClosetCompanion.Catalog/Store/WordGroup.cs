namespace ClosetCompanion.Catalog.Store;

/// <summary>Words and phrases that say one thing: a product that has any of them has it.</summary>
/// <param name="Words">The words and phrases; none of their characters has a special meaning.</param>
/// <param name="Weight">
/// How much it counts. Products with all groups come first; of the others those with the heavier groups.
/// </param>
public sealed record WordGroup(IReadOnlyList<string> Words, float Weight = 1);
