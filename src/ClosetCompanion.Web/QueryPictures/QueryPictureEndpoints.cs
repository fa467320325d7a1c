using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Receives query pictures, and shows them again beside the hits.</summary>
internal static class QueryPictureEndpoints
{
    /// <summary>Where the form with the pictures is sent.</summary>
    public const string Path = "/query-pictures";

    /// <summary>Where the form with the box on a picture is sent.</summary>
    public const string PartPath = "/query-pictures/part";

    /// <summary>The most pictures of one search.</summary>
    public const int MostPictures = 8;

    /// <summary>Adds the endpoints.</summary>
    public static void MapQueryPictures(this IEndpointRouteBuilder routes)
    {
        var pictures = routes.MapGroup(Path).WithMetadata(new NeedsCompanion());
        pictures.MapPost("", TakeAsync).WithMetadata(new ReadsForm());
        pictures.MapGet("/part", ChoosePart);
        pictures.MapGet("/{name}", ShowAsync);
    }

    private static async Task<SeeOther> TakeAsync(HttpContext context, QueryPictureIntake intake)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            throw new ProblemException(Problem.StaleForm);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var search = await intake.TakeAsync(form, context.RequestAborted);
        return new SeeOther(search.ToString());
    }

    /// <summary>Puts a box on one picture of a search, and leads to the search for that part.</summary>
    private static SeeOther ChoosePart(
        SearchAddressReader reader,
        string? address,
        string? picture,
        int left = 0,
        int top = 0,
        int width = 100,
        int height = 100
    )
    {
        var search = reader.Read(address);
        var region = PictureRegion.Fit(left, top, width, height);
        var chosen = search with
        {
            Pictures =
            [
                .. search.Pictures.Select(part =>
                    part.ToString() == picture ? part with { Region = region } : part
                ),
            ],
            Page = 1,
        };
        return new SeeOther(chosen.ToString());
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ShowAsync(
        string name,
        string? part,
        QueryPictureSource pictures,
        PictureWork work,
        HttpContext context
    )
    {
        if (await pictures.FindWholeAsync(name, context.RequestAborted) is not { } picture)
        {
            return TypedResults.NotFound();
        }

        var shown = await work.ShowAsync(
            picture,
            PictureRegion.Parse(part),
            context.RequestAborted
        );
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Bytes(shown, "image/jpeg");
    }
}
