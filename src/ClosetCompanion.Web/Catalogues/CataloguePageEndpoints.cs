using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>Handles the forms of the catalogue page.</summary>
internal static class CataloguePageEndpoints
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/catalogues";

    private static readonly Problem _alreadyEmbedding = new(
        StatusCodes.Status409Conflict,
        "already-embedding",
        "Pictures are being embedded already",
        "One catalogue at a time. Wait until it is done, then try again."
    );

    /// <summary>Adds the addresses of the forms.</summary>
    public static void MapCataloguePages(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup(Path)
            .WithMetadata(new NeedsCompanion(), new ReadsForm())
            .ExcludeFromDescription();
        forms.MapPost("/embed", EmbedAsync);
        forms.MapPost("/retire", RetireAsync);
        forms.MapPost("/sign-in", SignInAsync).WithMetadata(new ForEverybodyAttribute());
        forms.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<SeeOther> EmbedAsync(
        HttpContext context,
        Reembedding reembedding,
        IAdminAccess access
    )
    {
        var form = await CatalogueForms.ReadAsync(context, access);
        return await reembedding.StartAsync(form["catalogue"].ToString(), context.RequestAborted)
            ? new SeeOther(Path)
            : throw new ProblemException(_alreadyEmbedding);
    }

    private static async Task<SeeOther> RetireAsync(
        HttpContext context,
        Companion companion,
        ICatalogStore store,
        Scope scope,
        IAdminAccess access
    )
    {
        var form = await CatalogueForms.ReadAsync(context, access);
        var catalogue = form["catalogue"].ToString();
        var ids = await store
            .Products.ReadAsync(scope.Only(catalogue), context.RequestAborted)
            .Select(product => product.Product.Id)
            .ToListAsync(context.RequestAborted);
        await companion.RetireAsync(catalogue, ids, context.RequestAborted);
        return new SeeOther(Path);
    }

    private static async Task<SeeOther> SignInAsync(HttpContext context, IAdminAccess access)
    {
        var form = await CatalogueForms.ReadAsync(context);
        var isGood = await access.SignInAsync(context, form["key"].ToString());
        var isAtTheDoor = form["from"] == AccessGate.SignInPath;
        return new SeeOther(
            (isGood, isAtTheDoor) switch
            {
                (true, true) => "/",
                (false, true) => $"{AccessGate.SignInPath}?wrong-key",
                (true, false) => Path,
                _ => $"{Path}?wrong-key",
            }
        );
    }

    private static async Task<SeeOther> SignOutAsync(HttpContext context, IAdminAccess access)
    {
        await CatalogueForms.ReadAsync(context);
        access.SignOut(context);
        return new SeeOther(Path);
    }
}
