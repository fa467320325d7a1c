using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Search.Starting;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Imports;

/// <summary>Imports of uploaded files, with their progress.</summary>
internal static class ImportEndpoints
{
    private const string Tag = "Imports";
    private const long Megabyte = 1024 * 1024;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Adds <c>imports</c>.</summary>
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var limits = api.ServiceProvider.GetRequiredService<LimitSettings>();
        api.MapPost("/catalogues/{catalogue}/imports", StartAsync)
            .Needs(ApiScope.Admin)
            .TakesAtMost(limits.ImportMegabytes * Megabyte)
            .Accepts<IFormFile>(
                "multipart/form-data",
                "text/csv",
                "text/tab-separated-values",
                "application/x-ndjson",
                "application/jsonl",
                "application/json",
                "application/xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/zip",
                "application/octet-stream"
            )
            .Describe(
                Tag,
                "startImport",
                "Bring a catalogue to what an uploaded table, workbook, feed or zip file holds, with pictures in the zip or by address",
                400,
                413,
                415
            );
        api.MapGet("/imports", ListAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "imports", "List the last imports");
        api.MapGet("/imports/{id}", FindAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "import", "Say how far an import has come", 404);
        api.MapGet("/imports/{id}/events", FollowAsync)
            .Needs(ApiScope.Admin)
            .Produces<Stream>(StatusCodes.Status200OK, "text/event-stream")
            .Describe(
                Tag,
                "followImport",
                "Follow an import: an event each time that it has come further, until it is over",
                404
            );
        api.MapGet("/imports/{id}/report", SendReportAsync)
            .Needs(ApiScope.Admin)
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv")
            .Describe(
                Tag,
                "importReport",
                "Get the whole report of an import that is done as CSV: a line for each product and for each thing that is wrong",
                404
            );
        api.MapDelete("/imports/{id}", StopAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "stopImport", "Stop an import; what is stored by then stays", 404);
    }

    private static async Task<Accepted<ImportAnswer>> StartAsync(
        string catalogue,
        [Description(
            "A host that pictures may be fetched from, such as cdn.shop.example; several times for several. Without it none are fetched."
        )]
        [FromQuery]
            string[]? allowHost,
        HttpContext context,
        UploadReceiver receiver,
        ImportJobs jobs
    )
    {
        CatalogueNames.RequirePossible(catalogue);
        var hosts = FetchHosts.Read(allowHost ?? []);
        var upload = await receiver.ReceiveAsync(context.Request, context.RequestAborted);
        var import = await jobs.StartAsync(catalogue, upload, hosts, context.RequestAborted);
        return TypedResults.Accepted(AddressOf(import.Id), new ImportAnswer(import));
    }

    /// <summary>Sends the report of an import.</summary>
    public static async Task<FileStreamHttpResult> SendReportAsync(
        string id,
        ImportJobs jobs,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Stream(
            await jobs.OpenReportAsync(id, cancellationToken)
                ?? throw new ProblemException(Problem.NotFound),
            "text/csv; charset=utf-8",
            $"import-{id}.csv"
        );

    private static async Task<Ok<ImportList>> ListAsync(
        ImportJobs jobs,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            new ImportList([
                .. (await jobs.GetAsync(cancellationToken)).Select(import => new ImportAnswer(
                    import
                )),
            ])
        );

    private static async Task<Ok<ImportAnswer>> FindAsync(
        string id,
        ImportJobs jobs,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await RequireAsync(jobs, id, cancellationToken));

    private static async Task<Accepted<ImportAnswer>> StopAsync(
        string id,
        ImportJobs jobs,
        CancellationToken cancellationToken
    )
    {
        await RequireAsync(jobs, id, cancellationToken);
        await jobs.StopAsync(id, cancellationToken);
        return TypedResults.Accepted(
            AddressOf(id),
            await RequireAsync(jobs, id, cancellationToken)
        );
    }

    private static async Task<ServerSentEventsResult<ImportAnswer>> FollowAsync(
        string id,
        ImportJobs jobs,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        await RequireAsync(jobs, id, cancellationToken);
        return TypedResults.ServerSentEvents(EventsAsync(id, jobs, time, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<ImportAnswer>> EventsAsync(
        string id,
        ImportJobs jobs,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        (ImportState, StartProgress?)? told = null;
        while (await jobs.FindAsync(id, cancellationToken) is { } now)
        {
            if (told != (now.State, now.Progress))
            {
                told = (now.State, now.Progress);
                yield return new SseItem<ImportAnswer>(new ImportAnswer(now), "import");
            }

            if (now.IsOver)
            {
                yield break;
            }

            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    private static async Task<ImportAnswer> RequireAsync(
        ImportJobs jobs,
        string id,
        CancellationToken cancellationToken
    ) =>
        await jobs.FindAsync(id, cancellationToken) is { } import
            ? new ImportAnswer(import)
            : throw new ProblemException(Problem.NotFound);

    private static string AddressOf(string id) => $"{ApiRoutes.Root}/imports/{id}";
}
