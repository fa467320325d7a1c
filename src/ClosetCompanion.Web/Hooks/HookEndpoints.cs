using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Api;
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
        HookActions hooks,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new HookList(await hooks.ListAsync(cancellationToken)));

    private static async Task<Created<HookAnswer>> AddAsync(HookActions hooks, HttpContext context)
    {
        var request = await JsonBody.ReadAsync<HookRequest>(context);
        var hook = await hooks.AddAsync(
            request.Catalogue,
            request.Shop,
            request.Secret,
            request.PictureHosts ?? [],
            context.RequestAborted
        );
        return TypedResults.Created(
            $"{ApiRoutes.Root}/hooks/{hook.Id}",
            new HookAnswer(hook, waiting: 0)
        );
    }

    private static async Task<NoContent> RemoveAsync(
        string id,
        HookActions hooks,
        CancellationToken cancellationToken
    )
    {
        await hooks.RemoveAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
