using System.Globalization;
using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Files;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.Queries;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.Problems;

/// <summary>Writes a problem as a page for people, or as problem details in JSON for programs.</summary>
internal static class ProblemWriter
{
    private const string FormReader = "Microsoft.AspNetCore.WebUtilities";

    /// <summary>Writes a problem with its status.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        AddHeaders(context.Response.Headers, problem);
        return WantsPage(context)
            ? WritePageAsync(context, problem)
            : TypedResults
                .Json(
                    new ProblemDocument
                    {
                        Title = problem.Title,
                        Status = problem.Status,
                        Detail = problem.Detail,
                        Code = problem.Code,
                        RequestId = context.TraceIdentifier,
                    },
                    contentType: "application/problem+json",
                    statusCode: problem.Status
                )
                .ExecuteAsync(context);
    }

    /// <summary>Writes what an exception means to the client. It has been logged already.</summary>
    public static Task WriteExceptionAsync(HttpContext context) =>
        WriteAsync(context, Of(context.Features.Get<IExceptionHandlerFeature>()?.Error));

    /// <summary>Writes a problem for an answer that has a status but no content.</summary>
    public static Task WriteStatusAsync(StatusCodeContext context) =>
        WriteAsync(
            context.HttpContext,
            context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest
                ? BadRequest.Explain(context.HttpContext)
                : Problem.OfStatus(context.HttpContext.Response.StatusCode)
        );

    /// <summary>Whether a person waits for the answer, not a program.</summary>
    public static bool WantsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && context.Request.Headers.Accept.Any(value =>
            value?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true
        );

    /// <summary>Whether the client caused an exception, or the server refused a request. These are not logged, since a flood of them would flood the log.</summary>
    public static bool IsForeseen(Exception exception) =>
        exception is ProblemException
        || Of(exception).Status < StatusCodes.Status500InternalServerError
        || Of(exception) == ApiProblem.DiskFull;

    private static async Task WritePageAsync(HttpContext context, Problem problem)
    {
        // A page may have failed half-way: its header is taken back, and its services, which serve one page only, are
        // not used again.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<ProblemPage>(new { Problem = problem })
            {
                StatusCode = problem.Status,
            }.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }

    private static void AddHeaders(IHeaderDictionary headers, Problem problem)
    {
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            headers.WWWAuthenticate = "Bearer";
        }
        else if (
            problem.Status
                is StatusCodes.Status503ServiceUnavailable
                    or StatusCodes.Status429TooManyRequests
            && headers.RetryAfter.Count == 0
        )
        {
            headers.RetryAfter = problem.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        headers.CacheControl = "no-store";
    }

    /// <summary>What an exception means to the client.</summary>
    internal static Problem Of(Exception? exception) =>
        exception switch
        {
            ProblemException told => told.Problem,
            PictureException picture => Problem.BadPicture(picture.Message),
            QueryException query => Problem.BadQuery(query.Message),
            BadHttpRequestException request => BadRequest.Explain(request),
            ClosetException closet => Problem.BadItem(closet.Message),
            CatalogException { IsBusy: true } => ApiProblem.Busy,
            CatalogException { IsDiskFull: true } => ApiProblem.DiskFull,
            CatalogException { IsUnreachable: true } => ApiProblem.StoreUnreachable,
            _ when FullDisk.IsTold(exception) => ApiProblem.DiskFull,
            // Forms: too many fields, too long, cut short.
            InvalidDataException or IOException { Source: FormReader } => ApiProblem.BadForm(
                "The form is broken, cut short, or larger than forms may be."
            ),
            _ => Problem.OfStatus(StatusCodes.Status500InternalServerError),
        };
}
