using System.Globalization;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.QueryPictures;
using ClosetCompanion.Web.Searching;
using Microsoft.Extensions.Primitives;

namespace ClosetCompanion.Web.Api;

/// <summary>Search for programs.</summary>
internal static class SearchEndpoints
{
    private const int MostHits = 100;
    private const int MostParts = 8;

    /// <summary>
    /// Adds <c>/api/v1/search</c>: <c>GET</c> with <c>q</c> and <c>top</c>, or <c>POST</c> of a form with any of
    /// <c>q</c>, <c>picture</c> (files) and <c>top</c>.
    /// </summary>
    public static void MapSearchApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithMetadata(new NeedsCompanion());
        api.MapGet("/search", GetAsync);
        api.MapPost("/search", PostAsync);
    }

    private static Task GetAsync(HttpContext context, ICompanionGate gate) =>
        AnswerAsync(context, gate, context.Request.Query["q"], [], context.Request.Query["top"]);

    private static async Task PostAsync(HttpContext context, ICompanionGate gate)
    {
        if (!context.Request.HasFormContentType)
        {
            await ProblemWriter.WriteAsync(context, NotAForm);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var pictures = new List<ReadOnlyMemory<byte>>();
        foreach (var file in form.Files.GetFiles("picture").Take(MostParts + 1))
        {
            pictures.Add(await file.ReadAllAsync(context.RequestAborted));
        }

        await AnswerAsync(context, gate, form["q"], pictures, form["top"]);
    }

    private static async Task AnswerAsync(
        HttpContext context,
        ICompanionGate gate,
        StringValues words,
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        string? top
    )
    {
        var texts = words
            .Select(text => text?.Trim() ?? "")
            .Where(text => text.Length > 0)
            .ToList();
        var count = PageSearch.PageSize;
        if (
            !string.IsNullOrEmpty(top)
            && !int.TryParse(top, CultureInfo.InvariantCulture, out count)
        )
        {
            count = 0;
        }

        if (Check(texts, pictures.Count, count) is { } problem)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        // What is wrong with a picture is thrown, and told by the exception handler.
        var result = await gate.Companion.SearchAsync(
            new SearchQuery
            {
                Texts = [.. texts],
                Pictures = [.. pictures],
                Top = count,
            },
            context.RequestAborted
        );
        await TypedResults
            .Ok(
                new SearchAnswer(
                    [.. result.Hits.Select(hit => new HitAnswer(hit))],
                    result.Searched
                )
                {
                    Found = result.Found,
                    CloseEnough = result.CloseEnough,
                }
            )
            .ExecuteAsync(context);
    }

    private static Problem? Check(List<string> texts, int pictures, int top) =>
        (texts, pictures, top) switch
        {
            ({ Count: 0 }, 0, _) => Problem.EmptyQuery,
            (_, _, < 1 or > MostHits) => Problem.BadQuery(
                $"top must be a number from 1 to {MostHits}."
            ),
            _ when texts.Count + pictures > MostParts => Problem.BadQuery(
                $"At most {MostParts} texts and pictures can be searched for at once."
            ),
            _ when texts.Exists(text => text.Length > PageSearch.LongestWords) => Problem.BadQuery(
                $"A text may have at most {PageSearch.LongestWords} characters."
            ),
            _ => null,
        };

    private static readonly Problem NotAForm = new(
        StatusCodes.Status415UnsupportedMediaType,
        "not-a-form",
        "That is not a form",
        "Send multipart/form-data with q (words), picture (a file), or both."
    );
}
