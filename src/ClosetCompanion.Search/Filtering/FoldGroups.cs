using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>Which products are shown as one: variants of one another, and products with the very same main picture.</summary>
internal sealed class FoldGroups
{
    private readonly int[] groups;
    private readonly List<List<long>> members =
    [
        [],
    ];

    /// <param name="facts">All products.</param>
    /// <param name="keys">One more than the highest key.</param>
    public FoldGroups(IReadOnlyCollection<ProductFacts> facts, int keys)
    {
        groups = new int[keys];
        // Products are joined by what they share; what is joined to the same product belongs together (union-find).
        var parents = Enumerable.Range(0, keys).ToArray();
        var firsts = new Dictionary<(string?, object), int>();
        foreach (var product in facts)
        {
            if (!string.IsNullOrEmpty(product.VariantGroup))
            {
                Join(product.Key, (product.Catalogue, product.VariantGroup));
            }
            if (product.MainPicture is { } picture)
            {
                Join(product.Key, (null, picture));
            }
        }
        foreach (
            var group in facts.GroupBy(p => Root((int)p.Key)).Where(group => group.Count() > 1)
        )
        {
            var keysOfGroup = group.Select(product => product.Key).Order().ToList();
            keysOfGroup.ForEach(key => groups[key] = members.Count);
            members.Add(keysOfGroup);
        }

        void Join(long key, (string?, object) shared)
        {
            if (!firsts.TryAdd(shared, (int)key))
            {
                parents[Root((int)key)] = Root(firsts[shared]);
            }
        }

        int Root(int key)
        {
            while (parents[key] != key)
            {
                key = parents[key] = parents[parents[key]];
            }
            return key;
        }
    }

    /// <summary>The products that are shown as one with this one, itself included; empty when it stands alone.</summary>
    public IReadOnlyList<long> MembersOf(long key) =>
        key < groups.Length ? members[groups[key]] : [];

    /// <summary>A number that the products of one group share; 0 for those that stand alone.</summary>
    public int GroupOf(long key) => key < groups.Length ? groups[key] : 0;

    /// <summary>How many others of some products are shown as one with this one.</summary>
    public int CountOthers(long key, ProductSet products) =>
        MembersOf(key).Count(member => member != key && products.Contains(member));

    /// <summary>How many hits some products make when groups are folded.</summary>
    public int CountFolded(ProductSet products) =>
        products.Count - members.Sum(group => Math.Max(0, group.Count(products.Contains) - 1));
}
