using System.ComponentModel;
using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.People;

/// <summary>
/// What people like, for programs: a shop says by an id of its own whom it means. <c>me</c> is the one person of this
/// computer.
/// </summary>
internal static class PeopleEndpoints
{
    private const string Tag = "People";
    private const string Root = "/people/{person}/opinions";
    private const string Me = "me";
    private const int LongestId = 100;
    private const int NormalTop = 100;
    private const int MostTop = 500;

    /// <summary>Adds <c>people</c>.</summary>
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapGet(Root, ListAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "opinions", "List what a person has said of products", 400);
        api.MapPut(Root, GiveAsync)
            .Needs(ApiScope.Write)
            .Accepts<OpinionRequest>("application/json")
            .Describe(Tag, "giveOpinion", "Like, dislike or save a product", 400, 404, 415);
        api.MapDelete(Root, TakeBackAsync)
            .Needs(ApiScope.Write)
            .Describe(Tag, "takeBackOpinion", "Take an opinion back", 400, 404);
        api.MapDelete("/people/{person}", DeleteAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "deletePerson", "Delete everything of a person for good", 400);
    }

    private static async Task<Ok<OpinionList>> ListAsync(
        string person,
        [Description("Only those that say so: like, dislike, notForMe or save.")] string? only,
        [Description("What the page before said in next.")] long? before,
        [Description("How many, 1 to 500; 100 when absent.")] int? top,
        ICatalogStore store,
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

        var page = await store.People.GetPageAsync(
            IdOf(person),
            before,
            most,
            EnumNames.Read<Verdict>(only, "only"),
            cancellationToken
        );
        return TypedResults.Ok(
            new OpinionList(
                [.. page.Select(opinion => new OpinionAnswer(opinion))],
                page.Count == most ? page[^1].Key.ToString(CultureInfo.InvariantCulture) : null
            )
        );
    }

    private static async Task<NoContent> GiveAsync(
        string person,
        Companion companion,
        HttpContext context
    )
    {
        var scope = Scope.Of(IdOf(person));
        var request = await JsonBody.ReadAsync<OpinionRequest>(context);
        var verdict = EnumNames.Read<Verdict>(request.Verdict, "verdict")!.Value;
        if (request.Query?.Length > OpinionRequest.LongestQuery || request.Place < 1)
        {
            throw new ProblemException(
                Problem.BadQuery(
                    $"query has at most {OpinionRequest.LongestQuery} characters, and place is a number from 1."
                )
            );
        }

        return await companion.GiveOpinionAsync(
            scope,
            request.Catalogue,
            request.Id,
            verdict,
            request.Query,
            request.Place,
            context.RequestAborted
        )
            ? TypedResults.NoContent()
            : throw new ProblemException(Problem.NotFound);
    }

    private static async Task<NoContent> TakeBackAsync(
        string person,
        [Description("The product's catalogue.")] string catalogue,
        [Description("The product's id in it.")] string id,
        [Description("What alone is taken back; all of it when absent.")] string? verdict,
        ICatalogStore store,
        CancellationToken cancellationToken
    ) =>
        await store.People.TakeBackAsync(
            Scope.Of(IdOf(person)),
            catalogue,
            id,
            EnumNames.Read<Verdict>(verdict, "verdict"),
            cancellationToken
        )
            ? TypedResults.NoContent()
            : throw new ProblemException(Problem.NotFound);

    private static async Task<Ok<DeletedPersonAnswer>> DeleteAsync(
        string person,
        ICatalogStore store,
        CancellationToken cancellationToken
    )
    {
        var deleted = await store.People.DeleteAsync(IdOf(person), cancellationToken);
        return TypedResults.Ok(
            new DeletedPersonAnswer(deleted.Opinions, deleted.Catalogues, deleted.Products)
        );
    }

    /// <summary>The id of a person that an address names.</summary>
    /// <exception cref="ProblemException">It is no id.</exception>
    internal static string IdOf(string person) =>
        person == Me ? Person.Local
        : string.IsNullOrWhiteSpace(person) || person.Length > LongestId
            ? throw new ProblemException(
                Problem.BadQuery($"A person's id has 1 to {LongestId} characters.")
            )
        : person;
}
