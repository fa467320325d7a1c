using System.ComponentModel;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Looks;

/// <summary>What goes with a product.</summary>
internal static class LookEndpoints
{
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
        [FromQuery]
            string[]? skip,
        SearchQueue queue,
        ICatalogStore store,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        ProductLooks.RequireFew(skip);

        await CatalogueNames.FindAsync(store, scope, catalogue, cancellationToken);
        var product =
            await store.Products.FindAsync(scope, catalogue, id, cancellationToken)
            ?? throw new ProblemException(Problem.NotFound);
        var look = await ProductLooks.CompleteAsync(
            queue,
            store,
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
}
