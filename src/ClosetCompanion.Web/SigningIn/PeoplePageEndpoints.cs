using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Handles the forms of the page on which admins invite people.</summary>
internal static class PeoplePageEndpoints
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/people";

    /// <summary>Adds the addresses of the forms.</summary>
    public static void MapPeoplePage(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup(Path)
            .WithMetadata(new NeedsCompanion(), new ReadsForm())
            .ExcludeFromDescription();
        forms.MapPost("/invite", InviteAsync);
        forms.MapPost("/{id}/invite", InviteAgainAsync);
        forms.MapPost("/{id}/disable", DisableAsync);
        forms.MapPost("/{id}/enable", EnableAsync);
        forms.MapPost("/{id}/delete", DeleteAsync);
    }

    private static async Task<IResult> InviteAsync(
        HttpContext context,
        IAdminAccess access,
        AccountActions actions
    )
    {
        var form = await CatalogueForms.ReadAsync(context, access);
        return Show(context, await actions.InviteAsync(context, form["name"].ToString()));
    }

    private static async Task<IResult> InviteAgainAsync(
        HttpContext context,
        string id,
        IAdminAccess access,
        AccountActions actions
    )
    {
        await CatalogueForms.ReadAsync(context, access);
        return Show(context, await actions.InviteAgainAsync(context, id));
    }

    private static Task<SeeOther> DisableAsync(
        HttpContext context,
        string id,
        IAdminAccess access,
        AccountActions actions
    ) => DoAsync(context, access, () => actions.SetDisabledAsync(context, id, true));

    private static Task<SeeOther> EnableAsync(
        HttpContext context,
        string id,
        IAdminAccess access,
        AccountActions actions
    ) => DoAsync(context, access, () => actions.SetDisabledAsync(context, id, false));

    private static Task<SeeOther> DeleteAsync(
        HttpContext context,
        string id,
        IAdminAccess access,
        AccountActions actions
    ) => DoAsync(context, access, () => actions.DeleteAsync(context, id));

    private static async Task<SeeOther> DoAsync(
        HttpContext context,
        IAdminAccess access,
        Func<Task> action
    )
    {
        await CatalogueForms.ReadAsync(context, access);
        await action();
        return new SeeOther(Path);
    }

    // Here and now: the address is kept nowhere, so there is no page that could be asked for it again.
    private static RazorComponentResult<InvitedPage> Show(
        HttpContext context,
        InvitationAnswer invitation
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<InvitedPage>(
            new
            {
                invitation.Account.Name,
                invitation.Address,
                invitation.EndsAt,
            }
        );
    }
}
