using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Suggesting;

namespace ClosetCompanion.Web.Api.Searching;

/// <summary>Search for programs.</summary>
internal static class SearchEndpoints
{
    private const string Tag = "Search";
    private const int MostSuggestions = 8;

    /// <summary>Adds <c>search</c> and <c>facets</c>.</summary>
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", GetAsync)
            .AddEndpointFilter<EarlyRefusal>()
            .Produces<SearchAnswer>()
            .Describe(Tag, "search", "Find products by words, from an address", 400);
        api.MapPost("/search", PostAsync)
            .AddEndpointFilter<EarlyRefusal>()
            .Accepts<SearchRequest>("application/json", "multipart/form-data")
            .Produces<SearchAnswer>()
            .Describe(
                Tag,
                "searchWith",
                "Find products by words, pictures and products to be like",
                400,
                413,
                415
            );
        api.MapGet("/facets", FacetsAsync)
            .Produces<FacetAnswer>()
            .Describe(Tag, "facets", "Count what products can be narrowed by", 400);
        api.MapGet("/suggestions", SuggestAsync)
            .Produces<SuggestionAnswer>()
            .Describe(Tag, "suggestions", "Complete what somebody types");
    }

    private static async Task<IResult> GetAsync(
        [AsParameters] SearchParameters parameters,
        QueryReader reader,
        SearchQueue queue,
        CancellationToken cancellationToken
    ) => await AnswerAsync(parameters.ToRequest(), reader, queue, cancellationToken);

    private static async Task<IResult> PostAsync(
        HttpContext context,
        QueryReader reader,
        SearchQueue queue
    )
    {
        var request =
            context.Request.HasJsonContentType() ? await JsonBody.ReadAsync<SearchRequest>(context)
            : context.Request.HasFormContentType ? await SearchForm.ReadAsync(context)
            : throw new ProblemException(
                ApiProblem.UnsupportedType("application/json or multipart/form-data")
            );
        return await AnswerAsync(request, reader, queue, context.RequestAborted);
    }

    // What is wrong with a query or a picture is thrown, and told by the exception handler.
    private static async Task<IResult> AnswerAsync(
        SearchRequest request,
        QueryReader reader,
        SearchQueue queue,
        CancellationToken cancellationToken
    )
    {
        var query = await reader.ReadAsync(request, cancellationToken);
        return TypedResults.Ok(new SearchAnswer(await queue.SearchAsync(query, cancellationToken)));
    }

    private static async Task<IResult> FacetsAsync(
        string? catalogue,
        SearchQueue queue,
        CancellationToken cancellationToken,
        string[]? filter = null
    )
    {
        SearchFilter[] filters = [.. (filter ?? []).Select(SearchFilter.Parse)];
        var counts = await queue.RunAsync(
            companion =>
                Task.Run(() => companion.CountFacets(catalogue, filters), cancellationToken),
            cancellationToken
        );
        return TypedResults.Ok(
            new FacetAnswer(
                counts.Products,
                counts.Facets.ToDictionary(facet => facet.Field, facet => facet.Values)
            )
            {
                Prices = counts.Prices,
            }
        );
    }

    private static async Task<IResult> SuggestAsync(
        string? q,
        Suggestions suggestions,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            new SuggestionAnswer(
                await suggestions.CompleteAsync(q ?? "", MostSuggestions, cancellationToken)
            )
        );
}
