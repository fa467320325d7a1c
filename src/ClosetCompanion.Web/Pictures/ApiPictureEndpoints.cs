using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Pictures for programs.</summary>
internal static class ApiPictureEndpoints
{
    private const string Tag = "Pictures";

    /// <summary>Adds <c>pictures</c>.</summary>
    public static void MapApiPictures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/pictures/{hash}", PictureEndpoints.ServeAsync)
            .WithMetadata(new DisableRateLimitingAttribute())
            .Produces<Stream>(
                StatusCodes.Status200OK,
                "image/webp",
                "image/jpeg",
                "image/png",
                "image/gif",
                "image/avif"
            )
            .Produces(StatusCodes.Status304NotModified)
            .Describe(
                Tag,
                "picture",
                "Get a picture, or with width (160, 240, 320, 480, 640, 960) a smaller WebP of it",
                400,
                404
            );
        api.MapPost("/pictures", TakeAsync)
            .Needs(ApiScope.Write)
            .Accepts<IFormFile>("image/*", "multipart/form-data")
            .Describe(
                Tag,
                "uploadPicture",
                "Upload a picture, so that products can name it",
                400,
                413,
                415
            );
    }

    private static async Task<Created<PictureAnswer>> TakeAsync(
        HttpContext context,
        ICatalogStore store,
        PictureWork work
    )
    {
        var bytes = await ReadAsync(context.Request, context.RequestAborted);
        // Read once now: what no browser shows or no model reads is refused before it is kept.
        if (PictureHeader.Read(bytes) is null)
        {
            throw new ProblemException(
                Problem.BadPicture("Send a JPEG, PNG, WebP, GIF, AVIF, HEIC, TIFF or BMP picture.")
            );
        }

        await work.CountAsync([bytes], context.RequestAborted);
        await work.FitAsync(bytes, region: null, context.RequestAborted);
        var name = (await store.Pictures.KeepAsync(bytes, context.RequestAborted)).Hash;
        var address = $"{ApiRoutes.Root}/pictures/{name}";
        return TypedResults.Created(address, new PictureAnswer(name, address));
    }

    private static async Task<byte[]> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return form.Files is [var file]
                ? await file.ReadAllAsync(cancellationToken)
                : throw new ProblemException(
                    ApiProblem.BadForm("Send one picture in the form, and nothing else.")
                );
        }

        if (request.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new ProblemException(
                ApiProblem.UnsupportedType("a picture (image/...) or multipart/form-data")
            );
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }
}
