using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Indexing;

/// <summary>Makes a new snapshot from an old one and its changes, in one pass over both.</summary>
internal static class IndexMerge
{
    /// <param name="old">What is there.</param>
    /// <param name="dimensions">Components of a vector.</param>
    /// <param name="put">Vectors of products to add or replace, in order of the product's key.</param>
    /// <param name="remove">Keys of products to leave out.</param>
    public static IndexSnapshot Apply(
        IndexSnapshot old,
        int dimensions,
        ReadOnlySpan<ProductVector> put,
        IEnumerable<long> remove
    )
    {
        var builder = new SnapshotBuilder(dimensions, old.Rows + put.Length);
        // The old products that do not go over as they are; everything between two of them is copied as one stretch.
        var breaks = new SortedSet<long>(remove);
        foreach (var vector in put)
        {
            breaks.Add(vector.ProductKey);
        }
        var (copied, next) = (0, 0);
        foreach (var key in breaks)
        {
            var place = old.Find(key);
            var end = place < 0 ? ~place : place;
            builder.AddFrom(old, copied, end);
            copied = place < 0 ? end : end + 1;
            for (; next < put.Length && put[next].ProductKey == key; next++)
            {
                builder.Add(key, put[next].Vector);
            }
        }
        builder.AddFrom(old, copied, old.Products);
        return builder.Build();
    }
}
