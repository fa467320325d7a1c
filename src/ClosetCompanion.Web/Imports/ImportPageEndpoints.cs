using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Imports;

/// <summary>Handles the forms that start and stop imports.</summary>
internal static class ImportPageEndpoints
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Adds the addresses of the forms.</summary>
    public static void MapImportPages(this IEndpointRouteBuilder routes)
    {
        var megabytes = routes.ServiceProvider.GetRequiredService<LimitSettings>().ImportMegabytes;
        var page = routes
            .MapGroup(CataloguePageEndpoints.Path)
            .WithMetadata(new NeedsCompanion())
            .ExcludeFromDescription();
        page.MapPost("/import", StartAsync)
            .WithMetadata(new RequestSizeLimitAttribute(megabytes * Megabyte));
        page.MapGet("/imports/{id}/report.csv", ReportAsync);
        page.MapPost("/imports/{id}/stop", StopAsync).WithMetadata(new ReadsForm());
    }

    /// <summary>The address of the page that shows an import.</summary>
    public static string AddressOf(string id) => $"{CataloguePageEndpoints.Path}/imports/{id}";

    private static async Task<SeeOther> StartAsync(
        HttpContext context,
        ImportForm form,
        ImportJobs jobs,
        IAdminAccess access
    )
    {
        await CatalogueForms.RequireAdminAsync(context, access);
        var (catalogue, hosts, file) = await form.ReadAsync(context, context.RequestAborted);
        try
        {
            CatalogueNames.RequirePossible(catalogue);
        }
        catch
        {
            file.Remove();
            throw;
        }

        var import = await jobs.StartAsync(catalogue, file, hosts, context.RequestAborted);
        return new SeeOther(AddressOf(import.Id));
    }

    private static async Task<FileStreamHttpResult> ReportAsync(
        string id,
        HttpContext context,
        ImportJobs jobs,
        IAdminAccess access
    )
    {
        await CatalogueForms.RequireAdminAsync(context, access);
        return await ImportEndpoints.SendReportAsync(id, jobs, context.RequestAborted);
    }

    private static async Task<SeeOther> StopAsync(
        string id,
        HttpContext context,
        ImportJobs jobs,
        IAdminAccess access
    )
    {
        await CatalogueForms.ReadAsync(context, access);
        await jobs.StopAsync(id, context.RequestAborted);
        return new SeeOther(AddressOf(id));
    }
}
