using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>The catalogues of the store.</summary>
internal static class CatalogueEndpoints
{
    private const string Tag = "Catalogues";

    /// <summary>Adds <c>catalogues</c>.</summary>
    public static void MapCatalogues(this IEndpointRouteBuilder api)
    {
        api.MapGet("/catalogues", ListAsync).Describe(Tag, "catalogues", "List the catalogues");
        api.MapGet("/catalogues/{catalogue}", FindAsync)
            .Describe(Tag, "catalogue", "Say what a catalogue holds", 404);
    }

    private static async Task<Ok<CatalogueList>> ListAsync(
        ICatalogStore store,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var catalogues = await store.Products.GetCataloguesAsync(scope, cancellationToken);
        return TypedResults.Ok(new CatalogueList([.. catalogues.Select(CatalogueAnswer.Of)]));
    }

    private static async Task<Ok<CatalogueAnswer>> FindAsync(
        string catalogue,
        ICatalogStore store,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var found = await CatalogueNames.FindAsync(store, scope, catalogue, cancellationToken);
        return TypedResults.Ok(CatalogueAnswer.Of(found));
    }
}
