using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Hooks;

/// <summary>Handles the forms that make and remove the addresses that shops send their changes to.</summary>
internal static class HookPageEndpoints
{
    /// <summary>The path of the forms.</summary>
    public const string Path = $"{CataloguePageEndpoints.Path}/hooks";

    private const string Section = $"{CataloguePageEndpoints.Path}#hooks";

    /// <summary>Adds the addresses of the forms.</summary>
    public static void MapHookPages(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup(Path)
            .WithMetadata(new NeedsCompanion(), new ReadsForm())
            .ExcludeFromDescription();
        forms.MapPost("", AddAsync);
        forms.MapPost("/{id}/remove", RemoveAsync);
    }

    private static async Task<SeeOther> AddAsync(
        HttpContext context,
        HookActions hooks,
        IAdminAccess access
    )
    {
        var form = await CatalogueForms.ReadAsync(context, access);
        await hooks.AddAsync(
            form["catalogue"].ToString().Trim(),
            form["shop"].ToString(),
            form["secret"].ToString(),
            [form["hosts"].ToString()],
            context.RequestAborted
        );
        return new SeeOther(Section);
    }

    private static async Task<SeeOther> RemoveAsync(
        string id,
        HttpContext context,
        HookActions hooks,
        IAdminAccess access
    )
    {
        await CatalogueForms.ReadAsync(context, access);
        await hooks.RemoveAsync(id, context.RequestAborted);
        return new SeeOther(Section);
    }
}
