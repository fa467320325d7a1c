using System.ComponentModel;
using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Products;

/// <summary>The products of a catalogue.</summary>
internal static class ProductEndpoints
{
    private const string Tag = "Products";
    private const string Root = "/catalogues/{catalogue}/products";
    private const int NormalTop = 100;
    private const int MostTop = 500;
    private const int MostIds = 10_000;

    /// <summary>Adds <c>products</c>.</summary>
    public static void MapProducts(this IEndpointRouteBuilder api)
    {
        api.MapGet(Root, ListAsync)
            .Describe(Tag, "products", "List the products of a catalogue", 400, 404);
        api.MapGet($"{Root}/{{**id}}", FindAsync).Describe(Tag, "product", "Get a product", 404);
        api.MapPut(Root, PutAsync)
            .Needs(ApiScope.Write)
            .Accepts<ProductBatch>("application/json")
            .Describe(
                Tag,
                "putProducts",
                "Add products, or change those that are there; doing it again changes nothing",
                400,
                409,
                413,
                415
            );
        api.MapPatch(Root, PatchAsync)
            .Needs(ApiScope.Write)
            .Accepts<PatchBatch>("application/json")
            .Describe(
                Tag,
                "patchProducts",
                "Change prices and stocks of products; all else of them stays",
                400,
                404,
                413,
                415
            );
        api.MapPost("/catalogues/{catalogue}/retired-products", RetireAsync)
            .Needs(ApiScope.Write)
            .Accepts<RetireRequest>("application/json")
            .Describe(Tag, "retireProducts", "Retire products", 400, 404, 415);
        api.MapDelete($"{Root}/{{**id}}", RetireOneAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "retireProduct", "Retire one product", 404);
    }

    private static async Task<Ok<ProductPage>> ListAsync(
        string catalogue,
        [Description("What the page before said in next.")] long? after,
        [Description("How many products, 1 to 500; 100 when absent.")] int? top,
        ICatalogStore store,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var most = top ?? NormalTop;
        if (most is < 1 or > MostTop)
        {
            throw new ProblemException(
                Problem.BadQuery($"top must be a number from 1 to {MostTop}.")
            );
        }

        await CatalogueNames.FindAsync(store, scope, catalogue, cancellationToken);
        var page = await store.Products.GetPageAsync(
            scope.Only(catalogue),
            after ?? 0,
            most,
            cancellationToken
        );
        return TypedResults.Ok(
            new ProductPage(
                [.. page.Select(product => new ProductAnswer(product))],
                page.Count == most ? page[^1].Key.ToString(CultureInfo.InvariantCulture) : null
            )
        );
    }

    private static async Task<Ok<ProductAnswer>> FindAsync(
        string catalogue,
        string id,
        ICatalogStore store,
        Scope scope,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            new ProductAnswer(
                await FindProductAsync(store, scope, catalogue, id, cancellationToken)
            )
        );

    private static async Task<Ok<ChangeAnswer>> PutAsync(
        string catalogue,
        Companion companion,
        HttpContext context
    )
    {
        CatalogueNames.RequirePossible(catalogue);
        var batch = await JsonBody.ReadAsync<ProductBatch>(context);
        batch.Require();
        var report = await companion.UpsertAsync(
            catalogue,
            [.. batch.Products.Select(product => (product.ToProduct(), product.Pictures))],
            context.RequestAborted
        );
        return report is null
            ? throw new ProblemException(ApiProblem.Busy)
            : TypedResults.Ok(new ChangeAnswer(report));
    }

    private static async Task<Ok<PatchAnswer>> PatchAsync(
        string catalogue,
        Companion companion,
        ICatalogStore store,
        Scope scope,
        HttpContext context
    )
    {
        var patches = (await JsonBody.ReadAsync<PatchBatch>(context)).Read();
        await CatalogueNames.FindAsync(store, scope, catalogue, context.RequestAborted);
        var writes = await companion.PatchAsync(catalogue, patches, context.RequestAborted);
        return TypedResults.Ok(
            new PatchAnswer(
                writes.Count(write => write == ProductWrite.Changed),
                writes.Count(write => write == ProductWrite.Unchanged),
                [
                    .. patches
                        .Zip(writes)
                        .Where(done => done.Second == ProductWrite.Unknown)
                        .Select(done => done.First.Id),
                ]
            )
        );
    }

    private static async Task<Ok<RetireAnswer>> RetireAsync(
        string catalogue,
        Companion companion,
        ICatalogStore store,
        Scope scope,
        HttpContext context
    )
    {
        var request = await JsonBody.ReadAsync<RetireRequest>(context);
        if (request.Ids.Count is 0 or > MostIds || request.Ids.Any(id => id is null))
        {
            throw new ProblemException(
                ApiProblem.BadProducts($"Send 1 to {MostIds:N0} ids at once, none of them null.")
            );
        }

        await CatalogueNames.FindAsync(store, scope, catalogue, context.RequestAborted);
        var retired = await companion.RetireAsync(catalogue, request.Ids, context.RequestAborted);
        return TypedResults.Ok(new RetireAnswer(retired));
    }

    private static async Task<Ok<RetireAnswer>> RetireOneAsync(
        string catalogue,
        string id,
        Companion companion,
        ICatalogStore store,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var product = await FindProductAsync(store, scope, catalogue, id, cancellationToken);
        var retired = await companion.RetireAsync(
            catalogue,
            [product.Product.Id],
            cancellationToken
        );
        return TypedResults.Ok(new RetireAnswer(retired));
    }

    private static async Task<StoredProduct> FindProductAsync(
        ICatalogStore store,
        Scope scope,
        string catalogue,
        string id,
        CancellationToken cancellationToken
    ) =>
        await store.Products.FindAsync(scope, catalogue, id, cancellationToken)
        ?? throw new ProblemException(Problem.NotFound);
}
