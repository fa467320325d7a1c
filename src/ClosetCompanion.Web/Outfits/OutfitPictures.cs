using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ClosetCompanion.Web.Outfits;

/// <summary>Serves pictures of outfits. They are drawn when they are asked for, and kept by browsers alone.</summary>
internal sealed class OutfitPictures(ICatalogStore store, PictureQueue queue)
{
    private const int NormalWidth = 800;

    /// <summary>Serves the picture of an outfit.</summary>
    /// <param name="context">The request; its browser may have the picture already.</param>
    /// <param name="person">Whose.</param>
    /// <param name="id">The outfit's id.</param>
    /// <param name="width">The width in pixels; null for 800.</param>
    /// <param name="format">How it is written; null for WebP.</param>
    /// <exception cref="ProblemException">There is no such outfit, or no such width.</exception>
    public async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> ServeAsync(
        HttpContext context,
        string person,
        string id,
        int? width,
        OutfitPictureFormat? format
    )
    {
        var wanted = width ?? NormalWidth;
        if (wanted is < OutfitCanvas.Narrowest or > OutfitCanvas.Widest)
        {
            throw new ProblemException(
                Problem.BadQuery(
                    $"width must be a number from {OutfitCanvas.Narrowest} to {OutfitCanvas.Widest}."
                )
            );
        }

        var reader = new OutfitReader(store);
        var outfit =
            await reader.FindAsync(person, id, context.RequestAborted)
            ?? throw new ProblemException(Problem.NotFound);
        var written = format ?? OutfitPictureFormat.Webp;
        var tag = new EntityTagHeaderValue($"\"{outfit.PictureTag}-{wanted}-{written}\"");
        // It is somebody's own, and another one as soon as a piece is moved.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = tag.ToString();
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, false)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var picture = await reader.DrawAsync(
            person,
            outfit,
            wanted,
            written,
            work => queue.RunAsync(_ => work(), context.RequestAborted),
            context.RequestAborted
        );
        return TypedResults.Bytes(picture, TypeOf(written));
    }

    /// <summary>The media type of a format.</summary>
    public static string TypeOf(OutfitPictureFormat format) =>
        format switch
        {
            OutfitPictureFormat.Png => "image/png",
            OutfitPictureFormat.Jpeg => "image/jpeg",
            _ => "image/webp",
        };
}
