using ClosetCompanion.Web.Api.Catalogues;
using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.Importing;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.QueryPictures;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>What the forms of the catalogue page do.</summary>
internal static class CataloguePageEndpoints
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/catalogues";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Adds the addresses of the forms.</summary>
    public static void MapCataloguePages(this IEndpointRouteBuilder routes)
    {
        var megabytes = routes.ServiceProvider.GetRequiredService<LimitSettings>().ImportMegabytes;
        var page = routes
            .MapGroup(Path)
            .WithMetadata(new NeedsCompanion())
            .ExcludeFromDescription();
        page.MapPost("/import", ImportAsync)
            .WithMetadata(new RequestSizeLimitAttribute(megabytes * Megabyte));

        var forms = page.MapGroup("").WithMetadata(new ReadsForm());
        forms.MapPost("/imports/{id}/stop", StopAsync);
        forms.MapPost("/embed", EmbedAsync);
        forms.MapPost("/retire", RetireAsync);
        forms.MapPost("/sign-in", SignInAsync);
        forms.MapPost("/sign-out", SignOutAsync);
    }

    /// <summary>Where an import is shown.</summary>
    public static string ImportAddress(string id) => $"{Path}/imports/{id}";

    private static async Task ImportAsync(
        HttpContext context,
        ImportForm form,
        ImportJobs jobs,
        IAdminAccess access
    )
    {
        await RequireAdminAsync(context, access);
        var (catalogue, file) = await form.ReadAsync(context, context.RequestAborted);
        try
        {
            CatalogueNames.RequirePossible(catalogue);
        }
        catch
        {
            file.Remove();
            throw;
        }

        Lead(context, ImportAddress(jobs.Start(catalogue, file).Id));
    }

    private static async Task StopAsync(
        string id,
        HttpContext context,
        ImportJobs jobs,
        IAdminAccess access
    )
    {
        await ReadFormAsync(context, access);
        jobs.Stop(id);
        Lead(context, ImportAddress(id));
    }

    private static async Task EmbedAsync(
        HttpContext context,
        Reembedding reembedding,
        IAdminAccess access
    )
    {
        var catalogue = (await ReadFormAsync(context, access))["catalogue"].ToString();
        if (!reembedding.Start(catalogue))
        {
            throw new ProblemException(AlreadyEmbedding);
        }

        Lead(context, Path);
    }

    private static async Task RetireAsync(
        HttpContext context,
        ICompanionGate gate,
        IAdminAccess access
    )
    {
        var catalogue = (await ReadFormAsync(context, access))["catalogue"].ToString();
        var ids = await gate
            .Companion.Store.ReadProductsAsync(catalogue, context.RequestAborted)
            .Select(product => product.Product.Id)
            .ToListAsync(context.RequestAborted);
        await gate.Companion.RetireAsync(catalogue, ids, context.RequestAborted);
        Lead(context, Path);
    }

    private static async Task SignInAsync(HttpContext context, IAdminAccess access)
    {
        var form = await ReadFormAsync(context);
        Lead(
            context,
            await access.SignInAsync(context, form["key"].ToString()) ? Path : $"{Path}?wrong-key"
        );
    }

    private static async Task SignOutAsync(HttpContext context, IAdminAccess access)
    {
        await ReadFormAsync(context);
        access.SignOut(context);
        Lead(context, Path);
    }

    private static async Task<IFormCollection> ReadFormAsync(
        HttpContext context,
        IAdminAccess? access = null
    )
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            throw new ProblemException(Problem.StaleForm);
        }

        if (access is not null)
        {
            await RequireAdminAsync(context, access);
        }

        return await context.Request.ReadFormAsync(context.RequestAborted);
    }

    private static async Task RequireAdminAsync(HttpContext context, IAdminAccess access)
    {
        if (!await access.IsAllowedAsync(context))
        {
            throw new ProblemException(NeedsAdmin);
        }
    }

    private static readonly Problem NeedsAdmin = new(
        StatusCodes.Status403Forbidden,
        "admin-needed",
        "That needs an admin key",
        "Sign in with an admin key on the page of the catalogues first. “closet keys create” makes one."
    );

    private static readonly Problem AlreadyEmbedding = new(
        StatusCodes.Status409Conflict,
        "already-embedding",
        "Pictures are being embedded already",
        "One catalogue at a time. Wait until it is done, then try again."
    );

    private static void Lead(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }
}
