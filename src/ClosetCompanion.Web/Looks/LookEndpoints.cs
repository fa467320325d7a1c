using System.ComponentModel;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Looks;

/// <summary>What goes with a product.</summary>
internal static class LookEndpoints
{
    /// <summary>The most products that are named as shown already.</summary>
    public const int MostSkipped = 50;

    /// <summary>Adds <c>looks</c>.</summary>
    public static void MapLooks(this IEndpointRouteBuilder api) =>
        api.MapGet("/catalogues/{catalogue}/looks/{**id}", CompleteAsync)
            .Describe(
                "Looks",
                "look",
                "Complete the look of a product: what goes with it, and why",
                400,
                404
            );

    private static async Task<Ok<LookAnswer>> CompleteAsync(
        string catalogue,
        string id,
        [Description(
            "The one place to fill: top, bottom, dress, outer, shoes, bag or accessory; all that are open when absent."
        )]
            string? slot,
        [Description("Ids of products of the catalogue that were shown already; 50 at most.")]
            string[]? skip,
        Companion companion,
        ICatalogStore store,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        if (skip?.Length > MostSkipped)
        {
            throw new ProblemException(
                Problem.BadQuery($"Name at most {MostSkipped} products to skip.")
            );
        }

        await CatalogueNames.FindAsync(store, scope, catalogue, cancellationToken);
        var product =
            await store.Products.FindAsync(scope, catalogue, id, cancellationToken)
            ?? throw new ProblemException(Problem.NotFound);
        var look = await OfAsync(
            companion,
            scope,
            product,
            EnumNames.Read<LookSlot>(slot, "slot"),
            (skip ?? []).Select(one => new ProductReference(catalogue, one)),
            cancellationToken
        );
        return look is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(new LookAnswer(look));
    }

    /// <summary>Completes the look of a product from its own catalogue.</summary>
    /// <param name="companion">Store, model and index.</param>
    /// <param name="scope">What may be seen.</param>
    /// <param name="product">The product.</param>
    /// <param name="slot">The one place to fill; null for all.</param>
    /// <param name="skipped">What was shown already; what is no product is passed over.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null for a product that is no longer on offer.</returns>
    public static async Task<Look?> OfAsync(
        Companion companion,
        Scope scope,
        StoredProduct product,
        LookSlot? slot,
        IEnumerable<ProductReference> skipped,
        CancellationToken cancellationToken
    )
    {
        var keys = new List<long>();
        foreach (var one in skipped.Take(MostSkipped))
        {
            if (
                await companion.Store.Products.FindAsync(
                    scope,
                    one.Catalogue,
                    one.Id,
                    cancellationToken
                ) is
                { } found
            )
            {
                keys.Add(found.Key);
            }
        }

        try
        {
            return await companion.CompleteLookAsync(
                product.Key,
                new LookOptions
                {
                    Scope = scope.Only(product.Catalogue),
                    Slot = slot,
                    Skip = keys,
                },
                cancellationToken
            );
        }
        catch (QueryException)
        {
            return null;
        }
    }
}
