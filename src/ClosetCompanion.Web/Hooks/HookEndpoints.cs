using System.Security.Cryptography;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Imports;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Hooks;

/// <summary>Makes and removes the addresses that shops send their changes to.</summary>
internal static class HookEndpoints
{
    private const string Tag = "Shops";

    /// <summary>Adds <c>hooks</c>.</summary>
    public static void MapHooks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/hooks", ListAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "hooks", "List the addresses that shops send their changes to");
        api.MapPost("/hooks", AddAsync)
            .Needs(ApiScope.Admin)
            .Accepts<HookRequest>("application/json")
            .Describe(
                Tag,
                "addHook",
                "Make an address that a shop sends created, updated and deleted products to",
                400,
                415
            );
        api.MapDelete("/hooks/{id}", RemoveAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "removeHook", "Remove such an address; its products stay", 404);
    }

    private static async Task<Ok<HookList>> ListAsync(
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            new HookList([
                .. (await store.Hooks.GetAsync(cancellationToken))
                    .Where(hook => hook.Catalogue.Owner is null)
                    .Select(hook => new HookAnswer(hook)),
            ])
        );

    private static async Task<Created<HookAnswer>> AddAsync(
        ICatalogStore store,
        TimeProvider time,
        HttpContext context
    )
    {
        var request = await JsonBody.ReadAsync<HookRequest>(context);
        if (
            request.Catalogue is null
            || request.Secret is not { Length: >= 8 and <= 200 }
            || !ShopMessage.Shops.Contains(request.Shop)
        )
        {
            throw new ProblemException(
                ApiProblem.BadJson(
                    "Name a catalogue, a shop (shopify or woocommerce) and a secret of 8 to 200 characters."
                )
            );
        }

        CatalogueNames.RequirePossible(request.Catalogue);
        var hook = new ShopHook(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            request.Catalogue,
            request.Shop
        )
        {
            Secret = request.Secret,
            PictureHosts = FetchHosts.Read(request.PictureHosts ?? [])?.Names ?? [],
            CreatedAt = time.GetUtcNow(),
        };
        await store.Hooks.AddAsync(hook, context.RequestAborted);
        return TypedResults.Created($"{ApiRoutes.Root}/hooks/{hook.Id}", new HookAnswer(hook));
    }

    private static async Task<NoContent> RemoveAsync(
        string id,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        await store.Hooks.RemoveAsync(id, cancellationToken)
            ? TypedResults.NoContent()
            : throw new ProblemException(Problem.NotFound);
}
