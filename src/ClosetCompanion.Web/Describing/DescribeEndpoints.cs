using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Describing;

/// <summary>What pictures show, for programs.</summary>
internal static class DescribeEndpoints
{
    /// <summary>The most pictures of one request.</summary>
    public const int MostPictures = 8;

    /// <summary>Adds <c>describe</c>.</summary>
    public static void MapDescribe(this IEndpointRouteBuilder api) =>
        api.MapPost("/describe", PostAsync)
            .AddEndpointFilter<EarlyRefusal>()
            .Accepts<DescribeForm>("multipart/form-data")
            .Describe(
                "Search",
                "describe",
                "Tell kind, colour and pattern of pictures and whom they are for, each with its probability",
                400,
                413,
                415
            );

    private static async Task<Ok<DescribeAnswer>> PostAsync(
        HttpContext context,
        PictureWork work,
        SearchQueue queue
    )
    {
        var cancellationToken = context.RequestAborted;
        var pictures = await ReadAsync(context);
        await work.CountAsync(pictures, cancellationToken);
        var described = new List<PictureDescription>();
        foreach (var picture in pictures)
        {
            var fitted = await work.FitAsync(picture, region: null, cancellationToken);
            described.Add(
                new PictureDescription(
                    await queue.RunAsync(
                        companion => companion.DescribeAsync(fitted, cancellationToken),
                        cancellationToken
                    )
                )
            );
        }

        return TypedResults.Ok(new DescribeAnswer(described));
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new ProblemException(ApiProblem.UnsupportedType("multipart/form-data"));
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (
            form.Count > 0
            || form.Files.Count is 0 or > MostPictures
            || form.Files.Any(file => file.Name != "picture")
        )
        {
            throw new ProblemException(
                ApiProblem.BadForm(
                    $"The form has one to {MostPictures} files called picture, and nothing else."
                )
            );
        }

        var pictures = new List<ReadOnlyMemory<byte>>();
        foreach (var file in form.Files)
        {
            pictures.Add(await file.ReadAllAsync(context.RequestAborted));
        }

        return pictures;
    }
}
