using System.ComponentModel;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Closets;

/// <summary>One thing of a person's closet, for programs.</summary>
internal static class ItemEndpoints
{
    private const string Item = $"{ClosetEndpoints.Root}/things/{{id}}";

    /// <summary>Adds <c>things</c>.</summary>
    public static void MapItems(this IEndpointRouteBuilder api)
    {
        api.MapGet(Item, FindAsync)
            .Needs(ApiScope.Write)
            .Describe(ClosetEndpoints.Tag, "thing", "Get a thing", 400, 404);
        api.MapPut(Item, ChangeAsync)
            .Needs(ApiScope.Write)
            .Accepts<ItemFacts>("application/json")
            .Describe(
                ClosetEndpoints.Tag,
                "changeThing",
                "Say all that a thing is",
                400,
                404,
                409,
                415
            );
        api.MapDelete(Item, RemoveAsync)
            .Needs(ApiScope.Write)
            .Describe(ClosetEndpoints.Tag, "removeThing", "Remove a thing for good", 400, 404, 409);
        api.MapGet($"{Item}/pictures/{{number}}", ShowAsync)
            .Needs(ApiScope.Write)
            .Produces<Stream>(StatusCodes.Status200OK, "image/jpeg", "image/png", "image/webp")
            .Describe(
                ClosetEndpoints.Tag,
                "thingPicture",
                "Get a picture of a thing, by its number from 1",
                400,
                404
            );
        MapStates(api);
        api.MapCutOuts(Item);
    }

    private static void MapStates(IEndpointRouteBuilder api)
    {
        api.MapPut($"{Item}/wears/{{day}}", WearAsync)
            .Needs(ApiScope.Write)
            .Describe(ClosetEndpoints.Tag, "wear", "Note that a thing was worn on a day", 400, 404);
        api.MapDelete($"{Item}/wears/{{day}}", TakeWearBackAsync)
            .Needs(ApiScope.Write)
            .Describe(
                ClosetEndpoints.Tag,
                "takeWearBack",
                "Take back that a thing was worn on a day",
                400,
                404
            );
        api.MapPut($"{Item}/given-away", GiveAwayAsync)
            .Needs(ApiScope.Write)
            .Describe(
                ClosetEndpoints.Tag,
                "giveAway",
                "Note that a thing was given away",
                400,
                404
            );
        api.MapDelete($"{Item}/given-away", TakeInAsync)
            .Needs(ApiScope.Write)
            .Describe(
                ClosetEndpoints.Tag,
                "takeIn",
                "Take back that a thing was given away",
                400,
                404,
                409
            );
    }

    private static async Task<Ok<ItemAnswer>> FindAsync(
        string person,
        string id,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new ItemAnswer(await RequireAsync(store, person, id, cancellationToken)));

    private static async Task<Ok<ItemAnswer>> ChangeAsync(
        string person,
        string id,
        Companion companion,
        HttpContext context
    )
    {
        var facts = await JsonBody.ReadAsync<ItemFacts>(context);
        var item = await companion.ChangeItemAsync(
            PeopleEndpoints.IdOf(person),
            id,
            _ => facts,
            context.RequestAborted
        );
        return item is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(new ItemAnswer(item));
    }

    private static async Task<NoContent> RemoveAsync(
        string person,
        string id,
        Companion companion,
        CancellationToken cancellationToken
    ) =>
        await companion.RemoveItemAsync(PeopleEndpoints.IdOf(person), id, cancellationToken)
            ? TypedResults.NoContent()
            : throw new ProblemException(Problem.NotFound);

    private static async Task<FileStreamHttpResult> ShowAsync(
        string person,
        string id,
        int number,
        ICatalogStore store,
        StoredPictures pictures,
        HttpContext context
    )
    {
        var item = await RequireAsync(store, person, id, context.RequestAborted);
        if (number < 1 || number > item.Product.Pictures.Count)
        {
            throw new ProblemException(Problem.NotFound);
        }

        var hash = item.Product.Pictures[number - 1];
        var scope = ClosetName.ScopeOf(PeopleEndpoints.IdOf(person));
        var content =
            await pictures.OpenAsync(scope, hash, context.RequestAborted)
            ?? throw new ProblemException(Problem.NotFound);
        var header = await pictures.DescribeAsync(hash, content, context.RequestAborted);
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Stream(content, header?.ContentType ?? "application/octet-stream");
    }

    private static async Task<Ok<ItemAnswer>> WearAsync(
        string person,
        string id,
        [Description("The day: 2026-11-28.")] DateOnly day,
        ICatalogStore store,
        CancellationToken cancellationToken
    )
    {
        await RequireAsync(store, person, id, cancellationToken);
        await store.Closets.WearAsync(PeopleEndpoints.IdOf(person), id, day, cancellationToken);
        return await FindAsync(person, id, store, cancellationToken);
    }

    private static async Task<Ok<ItemAnswer>> TakeWearBackAsync(
        string person,
        string id,
        [Description("The day: 2026-11-28.")] DateOnly day,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        await store.Closets.TakeWearBackAsync(
            PeopleEndpoints.IdOf(person),
            id,
            day,
            cancellationToken
        )
            ? await FindAsync(person, id, store, cancellationToken)
            : throw new ProblemException(Problem.NotFound);

    private static async Task<Ok<ItemAnswer>> GiveAwayAsync(
        string person,
        string id,
        [Description("The day; today when absent.")] DateOnly? day,
        Companion companion,
        ICatalogStore store,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        await companion.GiveAwayAsync(
            PeopleEndpoints.IdOf(person),
            id,
            day ?? time.Today(),
            cancellationToken
        )
            ? await FindAsync(person, id, store, cancellationToken)
            : throw new ProblemException(Problem.NotFound);

    private static async Task<Ok<ItemAnswer>> TakeInAsync(
        string person,
        string id,
        Companion companion,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        await companion.TakeInAsync(PeopleEndpoints.IdOf(person), id, cancellationToken)
            ? await FindAsync(person, id, store, cancellationToken)
            : throw new ProblemException(Problem.NotFound);

    // Whether it is somebody else's or nobody's is not told.
    private static async Task<ClosetItem> RequireAsync(
        ICatalogStore store,
        string person,
        string id,
        CancellationToken cancellationToken
    ) =>
        await store.Closets.FindAsync(PeopleEndpoints.IdOf(person), id, cancellationToken)
        ?? throw new ProblemException(Problem.NotFound);
}
