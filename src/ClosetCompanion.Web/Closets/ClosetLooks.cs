using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Looks;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Closets;

/// <summary>What goes with a product, from a person's closet or from a catalogue that the person sees.</summary>
internal static class ClosetLooks
{
    // The part of an address that says where the pieces come from.
    private const string From = "from";

    // Nobody has more in the wash at a time.
    private const int MostInWash = 500;

    /// <summary>Where the pieces come from, as an address says it; null where it says nothing.</summary>
    public static string? FromOf(IQueryCollection query) =>
        query[From].ToString() is { Length: > 0 } from ? from : null;

    /// <summary>The part of an address that says where the pieces come from.</summary>
    public static string PartOf(string from) => $"{From}={Uri.EscapeDataString(from)}";

    /// <summary>Completes the look of a product; what is in the wash is left out.</summary>
    /// <returns>Null for a product that is not on offer, and for a catalogue that there is not.</returns>
    public static async Task<Look?> CompleteAsync(
        SearchQueue queue,
        ICatalogStore store,
        string person,
        StoredProduct product,
        string from,
        IEnumerable<ProductReference> skipped,
        CancellationToken cancellationToken
    )
    {
        var scope = Scope.Of(person);
        var inWash = await store.Closets.GetPageAsync(
            person,
            before: null,
            MostInWash,
            ItemState.InWash,
            cancellationToken
        );
        var shown = await ProductLooks.KeysOfAsync(store, scope, skipped, cancellationToken);
        var options = new LookOptions
        {
            Scope = scope,
            From = from,
            Skip = [.. shown, .. inWash.Select(item => item.Product.Key)],
        };
        return await ProductLooks.CompleteAsync(queue, product, options, cancellationToken);
    }
}
