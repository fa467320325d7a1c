using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>
/// Which products are shown as one, never changed: variants of one another, and products with the very same main picture.
/// Products of different owners are never one.
/// </summary>
/// <param name="groups">For each product key the number of its group; 0 for those that stand alone.</param>
/// <param name="members">For each group its products, by key; null for a number that is not in use.</param>
internal sealed class FoldGroups(ChunkedArray<int> groups, ChunkedArray<long[]?> members)
{
    /// <summary>The products that are shown as one with this one, itself included; empty when it stands alone.</summary>
    public IReadOnlyList<long> MembersOf(long key) => members[GroupOf(key)] ?? [];

    /// <summary>A number that the products of one group share; 0 for those that stand alone.</summary>
    public int GroupOf(long key) => groups[key];

    /// <summary>How many others of some products are shown as one with this one.</summary>
    public int CountOthers(long key, ProductSet products) =>
        MembersOf(key).Count(member => member != key && products.Contains(member));

    /// <summary>How many hits some products make when groups are folded.</summary>
    public int CountFolded(ProductSet products)
    {
        var folded = 0;
        for (var chunk = 0; chunk < members.Chunks; chunk++)
        {
            foreach (var group in members.ChunkAt(chunk) ?? [])
            {
                folded += group is null ? 0 : Math.Max(0, group.Count(products.Contains) - 1);
            }
        }
        return products.Count - folded;
    }
}
