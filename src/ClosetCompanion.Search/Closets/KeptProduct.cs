using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Closets;

/// <summary>Makes of a product of a catalogue a thing of a closet: it keeps what it is, and loses what it is on sale for.</summary>
internal static class KeptProduct
{
    /// <summary>The thing.</summary>
    /// <param name="id">Its id in the closet.</param>
    /// <param name="stored">The product.</param>
    /// <param name="now">When it is kept: its price then is what it cost.</param>
    public static Product Of(string id, StoredProduct stored, DateTimeOffset now) =>
        stored.Product with
        {
            Id = id,
            Category = stored.Product.Kind is { } kind
                ? [.. stored.Product.Category.SkipLast(1), ClosetKinds.Of(kind)]
                : [],
            Price = stored.Product.PriceAt(now),
            SalePrice = null,
            SaleFrom = null,
            SaleTo = null,
            OriginalPrice = null,
            Stock = null,
            Availability = null,
            VariantGroup = null,
        };
}
