using ClosetCompanion.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Serves the pictures of products.</summary>
internal static class PictureEndpoints
{
    /// <summary>Adds <c>/pictures/{hash}</c>. What lies under such an address never changes, so it may be kept for ever.</summary>
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pictures/{hash}", ServeAsync).WithMetadata(new NeedsCompanion());

    private static async Task<IResult> ServeAsync(
        string hash,
        ICompanionGate gate,
        StoredPictures pictures,
        HttpContext context
    )
    {
        if (
            !PictureName.IsValid(hash)
            || await pictures.DescribeAsync(hash, context.RequestAborted) is not { } header
        )
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(
            gate.Companion.Store.GetPicturePath(hash),
            header.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{hash}\"")
        );
    }
}
