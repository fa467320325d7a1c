using System.ComponentModel;
using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Closets;

/// <summary>People's closets, for programs. Whoever asks for a person's things sees those of no other.</summary>
internal static class ClosetEndpoints
{
    /// <summary>The heading in the description.</summary>
    public const string Tag = "Closets";

    /// <summary>Where a closet is.</summary>
    public const string Root = "/people/{person}/closet";

    private const int NormalTop = 100;
    private const int MostTop = 500;

    /// <summary>Adds <c>closet</c>.</summary>
    public static void MapClosets(this IEndpointRouteBuilder api)
    {
        api.MapGet(Root, ListAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "closet", "List a person's things, or search them by words", 400);
        api.MapPost(Root, AddAsync)
            .Needs(ApiScope.Write)
            .AddEndpointFilter<EarlyRefusal>()
            .Accepts<PhotoForm>("multipart/form-data")
            .Describe(Tag, "addThings", "Add a thing for each photo", 400, 409, 413, 415);
        api.MapPost($"{Root}/kept", KeepAsync)
            .Needs(ApiScope.Write)
            .Accepts<KeepRequest>("application/json")
            .Describe(Tag, "keepProduct", "Keep a product of a catalogue", 400, 404, 409, 415);
        api.MapPost($"{Root}/seen", LookAsync)
            .Needs(ApiScope.Write)
            .AddEndpointFilter<EarlyRefusal>()
            .Accepts<PhotoForm>("multipart/form-data")
            .Describe(Tag, "seen", "Find what a person has that is like a photo", 400, 413, 415);
    }

    private static async Task<Ok<ItemList>> ListAsync(
        string person,
        [Description("Words to search for; the closest things come first.")] string? q,
        [Description("Only those: ready, inWash or givenAway.")] string? state,
        [Description("What the page before said in next.")] long? before,
        [Description("How many, 1 to 500; 100 when absent.")] int? top,
        ICatalogStore store,
        SearchQueue queue,
        CancellationToken cancellationToken
    )
    {
        var most = top ?? NormalTop;
        if (most is < 1 or > MostTop || q?.Length > PageSearch.LongestWords)
        {
            throw new ProblemException(
                Problem.BadQuery(
                    $"top must be a number from 1 to {MostTop}, and q has at most {PageSearch.LongestWords} characters."
                )
            );
        }

        var id = PeopleEndpoints.IdOf(person);
        if (!string.IsNullOrWhiteSpace(q))
        {
            return TypedResults.Ok(
                new ItemList(await SearchAsync(store, queue, id, q, most, cancellationToken), null)
            );
        }

        var page = await store.Closets.GetPageAsync(
            id,
            before,
            most,
            EnumNames.Read<ItemState>(state, "state"),
            cancellationToken
        );
        return TypedResults.Ok(
            new ItemList(
                [.. page.Select(item => new ItemAnswer(item))],
                page.Count == most
                    ? page[^1].Product.Key.ToString(CultureInfo.InvariantCulture)
                    : null
            )
        );
    }

    private static async Task<IReadOnlyList<ItemAnswer>> SearchAsync(
        ICatalogStore store,
        SearchQueue queue,
        string person,
        string words,
        int most,
        CancellationToken cancellationToken
    )
    {
        var counts = await store.Closets.CountAsync(person, cancellationToken);
        if (counts.Count == 0)
        {
            return [];
        }

        var result = await queue.SearchAsync(
            new SearchQuery
            {
                Texts = [words],
                Scope = Scope.Of(person),
                Catalogue = ClosetName.Text,
                Top = most,
            },
            cancellationToken
        );
        return await ReadAsync(
            store,
            person,
            [.. result.Hits.Select(hit => hit.Product.Key)],
            cancellationToken
        );
    }

    private static async Task<Ok<AddedList>> AddAsync(
        string person,
        ClosetIntake intake,
        HttpContext context
    )
    {
        var added = await intake.AddAsync(
            PeopleEndpoints.IdOf(person),
            await FilesAsync(context),
            context.RequestAborted
        );
        return TypedResults.Ok(new AddedList([.. added.Select(thing => new AddedAnswer(thing))]));
    }

    private static async Task<Ok<AddedAnswer>> KeepAsync(
        string person,
        Companion companion,
        HttpContext context
    )
    {
        var id = PeopleEndpoints.IdOf(person);
        var request = await JsonBody.ReadAsync<KeepRequest>(context);
        await ClosetRules.RequireRoomAsync(
            companion.Store.Closets,
            id,
            more: 1,
            context.RequestAborted
        );
        var kept = await companion.KeepAsync(
            id,
            request.Catalogue,
            request.Id,
            context.RequestAborted
        );
        return kept is null
            ? throw new ProblemException(Problem.NotFound)
            : TypedResults.Ok(new AddedAnswer(kept));
    }

    private static async Task<Ok<SeenAnswer>> LookAsync(
        string person,
        ClosetIntake intake,
        SearchQueue queue,
        ICatalogStore store,
        HttpContext context
    )
    {
        var id = PeopleEndpoints.IdOf(person);
        var photos = await intake.ReadAsync(await FilesAsync(context), context.RequestAborted);
        var seen = await queue.RunAsync(
            companion => companion.FindLikeAsync(id, photos[0], context.RequestAborted),
            context.RequestAborted
        );
        return TypedResults.Ok(
            new SeenAnswer(
                seen.Kind,
                seen.Colour,
                await ReadAsync(
                    store,
                    id,
                    [.. seen.Things.Select(thing => thing.Product.Key)],
                    context.RequestAborted
                )
            )
        );
    }

    private static async Task<IReadOnlyList<ItemAnswer>> ReadAsync(
        ICatalogStore store,
        string person,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken
    )
    {
        var known = await store.Closets.FindAsync(person, keys, cancellationToken);
        return [.. keys.Where(known.ContainsKey).Select(key => new ItemAnswer(known[key]))];
    }

    private static async Task<IReadOnlyList<IFormFile>> FilesAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new ProblemException(ApiProblem.UnsupportedType("multipart/form-data"));
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return
            form.Count > 0
            || form.Files.Any(file => file.Name != ClosetFormEndpoints.Photo)
            || form.Files.Count is 0 or > ClosetRules.MostPhotos
            ? throw new ProblemException(
                ApiProblem.BadForm(
                    $"The form has one to {ClosetRules.MostPhotos} files called photo, and nothing else."
                )
            )
            : form.Files;
    }
}
