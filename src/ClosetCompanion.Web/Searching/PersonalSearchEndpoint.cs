using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Searching;

/// <summary>Searches for a person: with what only that person may see, in the order of that person's likes.</summary>
internal static class PersonalSearchEndpoint
{
    /// <summary>Adds <c>people/{person}/search</c>.</summary>
    public static void MapPersonalSearch(this IEndpointRouteBuilder api) =>
        api.MapPost("/people/{person}/search", SearchAsync)
            .Needs(ApiScope.Write)
            .AddEndpointFilter<EarlyRefusal>()
            .Accepts<SearchRequest>("application/json", "multipart/form-data")
            .Describe(
                "People",
                "searchForPerson",
                "Search for a person, in the order of what that person likes",
                400,
                413,
                415
            );

    private static async Task<Ok<PersonalAnswer>> SearchAsync(
        string person,
        HttpContext context,
        Companion companion,
        ICatalogStore store,
        PictureWork work,
        SearchQueue queue
    )
    {
        var scope = Scope.Of(PeopleEndpoints.IdOf(person));
        var request = await SearchEndpoints.ReadAsync(context);
        var query = await new QueryReader(store, scope, work).ReadAsync(
            request,
            context.RequestAborted
        );
        var result = await queue.SearchAsync(
            query with
            {
                Personal = true,
            },
            context.RequestAborted
        );
        var reasons = result.IsPersonal
            ? await companion.FindReasonsAsync(
                scope,
                [.. result.Hits.Select(hit => hit.Product.Key)],
                context.RequestAborted
            )
            : new Dictionary<long, StoredProduct>();
        return TypedResults.Ok(new PersonalAnswer(result, reasons));
    }
}
