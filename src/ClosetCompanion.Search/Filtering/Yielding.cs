using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>Keeps filters that were read from words from leaving a page empty.</summary>
internal static class Yielding
{
    /// <summary>Those that together leave something over, where anything is left at all.</summary>
    /// <param name="products">The products under all other filters.</param>
    /// <param name="filters">The filters that were read.</param>
    public static IReadOnlyList<ReadFilter> Keep(
        ProductSet products,
        IReadOnlyList<ReadFilter> filters
    )
    {
        if (products.Count == 0 || LeaveSomething(products, filters))
        {
            return filters;
        }
        ReadFilter[] yielding = [.. filters.OrderBy(filter => filter.Importance)];
        if (
            Array.Find(
                yielding,
                one => LeaveSomething(products, [.. filters.Where(f => f != one)])
            ) is
            { } alone
        )
        {
            return [.. filters.Where(filter => filter != alone)];
        }
        var kept = yielding.ToList();
        while (kept.Count > 0 && !LeaveSomething(products, kept))
        {
            kept.RemoveAt(0);
        }
        // What gave way only because another one had not yet may stay.
        foreach (var filter in yielding.Reverse().Where(filter => !kept.Contains(filter)))
        {
            if (LeaveSomething(products, [.. kept, filter]))
            {
                kept.Add(filter);
            }
        }
        return kept;
    }

    private static bool LeaveSomething(ProductSet products, IReadOnlyList<ReadFilter> filters) =>
        filters.Aggregate(products, (left, filter) => filter.Narrow(left)).Count > 0;
}
