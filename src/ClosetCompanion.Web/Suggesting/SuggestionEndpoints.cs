using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Gate;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Suggesting;

/// <summary>Completes the text in the search box.</summary>
internal static class SuggestionEndpoints
{
    private const int Shown = 8;

    /// <summary>Adds <c>/suggestions?q=</c>, which answers a JSON array of texts.</summary>
    public static void MapSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suggestions", CompleteAsync).WithMetadata(new NeedsCompanion());

    /// <summary>Adds <c>suggestions</c> to the API.</summary>
    public static void MapApiSuggestions(this IEndpointRouteBuilder api) =>
        api.MapGet("/suggestions", CompleteForProgramsAsync)
            .Describe("Search", "suggestions", "Complete what somebody types");

    private static async Task<Ok<IReadOnlyList<string>>> CompleteAsync(
        Suggestions suggestions,
        HttpContext context,
        string? q
    )
    {
        context.Response.Headers.CacheControl = "private, max-age=60";
        return TypedResults.Ok(
            await suggestions.CompleteAsync(q ?? "", Shown, context.RequestAborted)
        );
    }

    private static async Task<Ok<SuggestionAnswer>> CompleteForProgramsAsync(
        string? q,
        Suggestions suggestions,
        CancellationToken cancellationToken
    )
    {
        var completed = await suggestions.CompleteAsync(q ?? "", Shown, cancellationToken);
        return TypedResults.Ok(new SuggestionAnswer(completed));
    }
}
