using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Looks;

/// <summary>The look of a product, for its page and for the API.</summary>
internal static class ProductLooks
{
    // The most products that are named as shown already.
    private const int MostSkipped = 50;

    // The part of a page's address that names what was shown already.
    private const string Skip = "skip";

    /// <summary>What the place of a piece is called on pages.</summary>
    public static string NameOf(LookSlot slot) =>
        slot == LookSlot.Outer ? "Over it" : slot.ToString();

    /// <summary>Checks what a request of the API names as shown already.</summary>
    /// <exception cref="ProblemException">It names too many.</exception>
    public static void RequireFew(string[]? skip)
    {
        if (skip?.Length > MostSkipped)
        {
            throw new ProblemException(
                Problem.BadQuery($"Name at most {MostSkipped} products to skip.")
            );
        }
    }

    /// <summary>What an address of a page names as shown already; what is no product is passed over.</summary>
    public static IReadOnlyList<ProductReference> SkippedIn(IQueryCollection query) =>
        [
            .. query[Skip]
                .Select(ProductReference.Parse)
                .OfType<ProductReference>()
                // With more, the one that was shown first may come again.
                .TakeLast(MostSkipped),
        ];

    /// <summary>The part of an address that names a product as shown already.</summary>
    public static string SkipOf(ProductReference product) =>
        $"{Skip}={Uri.EscapeDataString(product.ToString())}";

    /// <summary>Completes the look of a product from its own catalogue.</summary>
    /// <param name="queue">Where it waits for its turn.</param>
    /// <param name="store">Knows the products that were shown.</param>
    /// <param name="scope">What may be seen.</param>
    /// <param name="product">The product.</param>
    /// <param name="slot">The one place to fill; null for all.</param>
    /// <param name="skipped">What was shown already; what is no product is passed over.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null for a product that is no longer on offer.</returns>
    public static async Task<Look?> CompleteAsync(
        SearchQueue queue,
        ICatalogStore store,
        Scope scope,
        StoredProduct product,
        LookSlot? slot,
        IEnumerable<ProductReference> skipped,
        CancellationToken cancellationToken
    )
    {
        var keys = await KeysOfAsync(store, scope, skipped, cancellationToken);
        var options = new LookOptions
        {
            Scope = scope.Only(product.Catalogue),
            Slot = slot,
            Skip = keys,
        };
        return await CompleteAsync(queue, product, options, cancellationToken);
    }

    /// <summary>Completes the look of a product, when its turn comes.</summary>
    /// <returns>Null for a product that is not on offer, and for a catalogue that there is not.</returns>
    public static async Task<Look?> CompleteAsync(
        SearchQueue queue,
        StoredProduct product,
        LookOptions options,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await queue.RunAsync(
                companion => companion.CompleteLookAsync(product.Key, options, cancellationToken),
                cancellationToken
            );
        }
        catch (QueryException)
        {
            return null;
        }
    }

    /// <summary>The keys of products that were shown already; what is no product is passed over.</summary>
    public static async Task<IReadOnlyList<long>> KeysOfAsync(
        ICatalogStore store,
        Scope scope,
        IEnumerable<ProductReference> products,
        CancellationToken cancellationToken
    )
    {
        var keys = new List<long>();
        foreach (var one in products.Take(MostSkipped))
        {
            if (
                await store.Products.FindAsync(scope, one.Catalogue, one.Id, cancellationToken) is
                { } found
            )
            {
                keys.Add(found.Key);
            }
        }

        return keys;
    }
}
