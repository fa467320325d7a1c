using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Serves the pictures of products.</summary>
internal static class PictureEndpoints
{
    /// <summary>
    /// Adds <c>/pictures/{hash}</c>, with <c>?width=</c> for a smaller WebP. What lies under such an address never changes,
    /// so it may be kept for ever.
    /// </summary>
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/pictures/{hash}", ServeAsync)
            .WithMetadata(new NeedsCompanion(), new DisableRateLimitingAttribute())
            .ExcludeFromDescription();

    /// <summary>Serves a picture.</summary>
    public static async Task<FileStreamHttpResult> ServeAsync(
        string hash,
        int? width,
        PictureVariants variants,
        Scope scope,
        AccessSettings settings,
        HttpContext context
    )
    {
        if (width is { } wanted && !PictureVariants.Widths.Contains(wanted))
        {
            throw new ProblemException(
                Problem.BadQuery(
                    $"width must be one of {string.Join(", ", PictureVariants.Widths)}."
                )
            );
        }

        if (await variants.FindAsync(scope, hash, width, context.RequestAborted) is not { } picture)
        {
            throw new ProblemException(Problem.NotFound);
        }

        // What one person sees, or those who signed in, no cache on the way may give to others.
        var whose = scope.Person is null && !settings.PagesNeedKey ? "public" : "private";
        context.Response.Headers.CacheControl = $"{whose}, max-age=31536000, immutable";
        return TypedResults.Stream(
            picture.Content,
            picture.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{picture.Tag}\"")
        );
    }
}
