using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Searching;
using Microsoft.AspNetCore.Antiforgery;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Takes the picture that somebody searches with, and shows it again beside the hits.</summary>
internal static class QueryPictureEndpoints
{
    /// <summary>Where the form with the picture is sent.</summary>
    public const string Path = "/query-pictures";

    /// <summary>Adds the endpoints.</summary>
    public static void MapQueryPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, TakeAsync).WithMetadata(new NeedsCompanion(), new ReadsForm());
        routes.MapGet($"{Path}/{{name}}", Show);
    }

    private static async Task TakeAsync(
        HttpContext context,
        ICompanionGate gate,
        IQueryPictures pictures
    )
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            await ProblemWriter.WriteAsync(context, Problem.StaleForm);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var words = form["q"].ToString().Trim();
        if (
            form.Files.GetFiles("picture").FirstOrDefault(upload => upload.Length > 0)
            is not { } file
        )
        {
            await ProblemWriter.WriteAsync(
                context,
                Problem.BadPicture("No picture was chosen. Choose a file and try again.")
            );
            return;
        }

        var picture = await file.ReadAllAsync(context.RequestAborted);
        try
        {
            // Read once now, so that a bad picture is refused here and gets no address.
            gate.Companion.Model.PreprocessPicture(picture);
        }
        catch (PictureException exception)
        {
            await ProblemWriter.WriteAsync(context, Problem.BadPicture(exception.Message));
            return;
        }

        var address = new SearchAddress { Words = words, Picture = pictures.Keep(picture) };
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address.ToString();
    }

    private static IResult Show(string name, IQueryPictures pictures, HttpContext context)
    {
        if (
            pictures.Find(name) is not { } picture
            || PictureHeader.Read(picture.Span) is not { } header
        )
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Bytes(picture, header.ContentType);
    }
}
