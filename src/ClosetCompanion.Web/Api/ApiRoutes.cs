using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Api.Catalogues;
using ClosetCompanion.Web.Api.Description;
using ClosetCompanion.Web.Api.Imports;
using ClosetCompanion.Web.Api.Models;
using ClosetCompanion.Web.Api.Pictures;
using ClosetCompanion.Web.Api.Products;
using ClosetCompanion.Web.Api.Searching;
using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ClosetCompanion.Web.Api;

/// <summary>The REST API, version 1.</summary>
internal static class ApiRoutes
{
    /// <summary>Where it lies.</summary>
    public const string Root = "/api/v1";

    // Keys, rates, and the start of the server.
    private static readonly int[] Everywhere =
    [
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status403Forbidden,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>Adds all of it.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).WithMetadata(new NeedsCompanion());
        api.Needs(ApiScope.Search);
        api.MapSearch();
        api.MapCatalogues();
        api.MapProducts();
        api.MapApiPictures();
        api.MapImports();
        api.MapModels();
        routes.MapDescription();
    }

    /// <summary>Says what the asker must be allowed to do.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, ApiScope scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsScope(scope));

    /// <summary>Says under which heading an endpoint stands in the description, what it is called and what it does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="tag">The heading.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="problems">The statuses of the problems that it may answer, beside those that all may.</param>
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder endpoint,
        string tag,
        string name,
        string summary,
        params IEnumerable<int> problems
    )
    {
        endpoint.WithTags(tag).WithName(name).WithSummary(summary);
        foreach (var status in problems.Concat(Everywhere).Order())
        {
            endpoint.Produces<ProblemDocument>(status, "application/problem+json");
        }

        return endpoint;
    }

    /// <summary>Bounds the body of requests to an endpoint by its own limit.</summary>
    public static RouteHandlerBuilder TakesAtMost(this RouteHandlerBuilder endpoint, long bytes) =>
        endpoint.WithMetadata(new BodyLimit(bytes));

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
