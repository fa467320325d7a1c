using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Outfits;

/// <summary>Pictures of outfits and of their pieces, for pages.</summary>
internal static class OutfitPictureEndpoints
{
    // The longer side of a piece, in pixels: enough for half of a large canvas on a fine screen.
    private const int CutSide = 640;

    private const string Cut = $"{OutfitPaths.Root}/cut";

    /// <summary>Adds the endpoints.</summary>
    public static void MapOutfitPictures(this IEndpointRouteBuilder routes)
    {
        var pictures = routes.MapGroup("").WithMetadata(new NeedsCompanion());
        pictures.MapGet($"{Cut}/{{hash}}", CutAsync).ExcludeFromDescription();
        pictures.MapGet($"{OutfitPaths.Root}/{{id}}/picture", ShowAsync).ExcludeFromDescription();
    }

    /// <summary>The address of a product's picture without its white ground; null without a picture.</summary>
    public static string? CutOf(StoredProduct product) =>
        product.Pictures is [var hash, ..] ? $"{Cut}/{hash}" : null;

    private static async Task<FileContentHttpResult> CutAsync(
        string hash,
        ICatalogStore store,
        Scope scope,
        PictureQueue queue,
        HttpContext context
    )
    {
        var picture =
            await store.Pictures.ReadAsync(scope, hash, context.RequestAborted)
            ?? throw new ProblemException(Problem.NotFound);
        var cut = await queue.RunAsync(
            token => CutPicture.Of(picture, CutSide, token).ToWebp(),
            context.RequestAborted
        );
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Bytes(cut, "image/webp");
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> ShowAsync(
        string id,
        int? width,
        string? format,
        bool? download,
        OutfitPictures pictures,
        Visitor visitor,
        HttpContext context
    )
    {
        var written = EnumNames.Read<OutfitPictureFormat>(format, "format");
        var answer = await pictures.ServeAsync(
            context,
            visitor.Id ?? throw new ProblemException(Problem.NotFound),
            id,
            width,
            written
        );
        if (download == true)
        {
            context.Response.Headers.ContentDisposition =
                $"attachment; filename=\"outfit.{EnumNames.Of(written ?? OutfitPictureFormat.Webp)}\"";
        }

        return answer;
    }
}
