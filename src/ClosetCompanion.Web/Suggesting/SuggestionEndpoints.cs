using ClosetCompanion.Web.Hosting;

namespace ClosetCompanion.Web.Suggesting;

/// <summary>Completes what is typed into the search box.</summary>
internal static class SuggestionEndpoints
{
    private const int Shown = 8;

    /// <summary>Adds <c>/suggestions?q=</c>, which answers a JSON array of texts.</summary>
    public static void MapSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suggestions", AnswerAsync).WithMetadata(new NeedsCompanion());

    private static async Task<IResult> AnswerAsync(
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
}
