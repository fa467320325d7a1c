using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ClosetCompanion.Web.Api;

/// <summary>What the endpoints of the API say about themselves.</summary>
internal static class EndpointConventions
{
    // Keys, slow bodies, strange names, rates, and the start of the server.
    private static readonly int[] _problemsOfAll =
    [
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status403Forbidden,
        StatusCodes.Status408RequestTimeout,
        StatusCodes.Status421MisdirectedRequest,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];

    // Whoever may write may find the disk full.
    private static readonly ProducesResponseTypeMetadata _diskFull = new(
        StatusCodes.Status507InsufficientStorage,
        typeof(ProblemDocument),
        ["application/problem+json"]
    );

    /// <summary>Says what the caller must be allowed to do.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, ApiScope scope)
        where TBuilder : IEndpointConventionBuilder =>
        scope == ApiScope.Search
            ? endpoint.WithMetadata(new NeedsScope(scope))
            : endpoint.WithMetadata(new NeedsScope(scope), _diskFull);

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
        foreach (var status in problems.Concat(_problemsOfAll).Order())
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
