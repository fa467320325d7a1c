using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Searching;

/// <summary>Search for programs.</summary>
internal static class SearchEndpoints
{
    private const string Tag = "Search";

    /// <summary>Adds <c>search</c> and <c>facets</c>.</summary>
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", GetAsync)
            .AddEndpointFilter<EarlyRefusal>()
            .Describe(Tag, "search", "Find products by words, from an address", 400);
        api.MapPost("/search", PostAsync)
            .AddEndpointFilter<EarlyRefusal>()
            .Accepts<SearchRequest>("application/json", "multipart/form-data")
            .Describe(
                Tag,
                "searchWith",
                "Find products by words, pictures and products to be like",
                400,
                413,
                415
            );
        api.MapGet("/facets", FacetsAsync)
            .Describe(Tag, "facets", "Count what products can be narrowed by", 400);
    }

    private static async Task<Ok<SearchAnswer>> GetAsync(
        [AsParameters] SearchParameters parameters,
        QueryReader reader,
        SearchQueue queue,
        CancellationToken cancellationToken
    ) => await AnswerAsync(parameters.ToRequest(), reader, queue, cancellationToken);

    private static async Task<Ok<SearchAnswer>> PostAsync(
        HttpContext context,
        QueryReader reader,
        SearchQueue queue
    ) => await AnswerAsync(await ReadAsync(context), reader, queue, context.RequestAborted);

    /// <summary>The search that the body of a request asks for, as JSON or as a form with pictures.</summary>
    /// <exception cref="ProblemException">It is neither.</exception>
    internal static async Task<SearchRequest> ReadAsync(HttpContext context) =>
        context.Request.HasJsonContentType() ? await JsonBody.ReadAsync<SearchRequest>(context)
        : context.Request.HasFormContentType ? await SearchFormReader.ReadAsync(context)
        : throw new ProblemException(
            ApiProblem.UnsupportedType("application/json or multipart/form-data")
        );

    // What is wrong with a query or a picture is thrown, and told by the exception handler.
    private static async Task<Ok<SearchAnswer>> AnswerAsync(
        SearchRequest request,
        QueryReader reader,
        SearchQueue queue,
        CancellationToken cancellationToken
    )
    {
        var query = await reader.ReadAsync(request, cancellationToken);
        return TypedResults.Ok(new SearchAnswer(await queue.SearchAsync(query, cancellationToken)));
    }

    private static async Task<Ok<FacetAnswer>> FacetsAsync(
        string? catalogue,
        Scope scope,
        SearchQueue queue,
        CancellationToken cancellationToken,
        [FromQuery] string[]? filter = null
    )
    {
        SearchFilter[] filters = [.. (filter ?? []).Select(SearchFilter.Parse)];
        var counts = await queue.RunAsync(
            companion =>
                companion.CountFacetsAsync(scope.Only(catalogue), filters, cancellationToken),
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
}
