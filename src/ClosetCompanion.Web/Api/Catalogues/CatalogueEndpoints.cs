using ClosetCompanion.Web.Hosting;

namespace ClosetCompanion.Web.Api.Catalogues;

/// <summary>The catalogues of the store.</summary>
internal static class CatalogueEndpoints
{
    private const string Tag = "Catalogues";

    /// <summary>Adds <c>catalogues</c>.</summary>
    public static void MapCatalogues(this IEndpointRouteBuilder api)
    {
        api.MapGet("/catalogues", ListAsync)
            .Produces<CatalogueList>()
            .Describe(Tag, "catalogues", "List the catalogues");
        api.MapGet("/catalogues/{catalogue}", FindAsync)
            .Produces<CatalogueAnswer>()
            .Describe(Tag, "catalogue", "Say what a catalogue holds", 404);
    }

    private static async Task<IResult> ListAsync(
        ICompanionGate gate,
        CancellationToken cancellationToken
    )
    {
        var catalogues = await gate.Companion.Store.GetCataloguesAsync(cancellationToken);
        return TypedResults.Ok(new CatalogueList([.. catalogues.Select(CatalogueAnswer.Of)]));
    }

    private static async Task<IResult> FindAsync(
        string catalogue,
        ICompanionGate gate,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            CatalogueAnswer.Of(
                await CatalogueNames.FindAsync(gate.Companion.Store, catalogue, cancellationToken)
            )
        );
}
