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
        AccessSettings access,
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

        // A proxy would give a picture that it may keep to everybody, somebody's own ones too.
        var isForEverybody =
            !access.PagesNeedKey
            && scope.Person is null
            && PresentedKey.Read(context.Request) is null;
        context.Response.Headers.CacheControl = isForEverybody
            ? "public, max-age=31536000, immutable"
            : "private, max-age=31536000, immutable";
        // Saved, it has a name of ours.
        context.Response.Headers.ContentDisposition =
            $"inline; filename=\"picture.{picture.ContentType.Split('/')[^1]}\"";
        return TypedResults.Stream(
            picture.Content,
            picture.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{picture.Tag}\"")
        );
    }
}
