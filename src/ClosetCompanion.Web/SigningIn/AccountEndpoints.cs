using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Accounts, for programs of admins.</summary>
internal static class AccountEndpoints
{
    private const string Tag = "Accounts";
    private const string Root = "/accounts";
    private const string One = $"{Root}/{{id}}";

    /// <summary>Adds <c>accounts</c>.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapGet(Root, ListAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "accounts", "List who may sign in");
        api.MapPost(Root, InviteAsync)
            .Needs(ApiScope.Admin)
            .Accepts<InvitationRequest>("application/json")
            .Describe(
                Tag,
                "invite",
                "Invite somebody; the answer has a one-time address",
                400,
                415
            );
        api.MapPost($"{One}/invitation", InviteAgainAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "inviteAgain", "Invite somebody again, who lost the way in", 404);
        api.MapPut($"{One}/disabled", DisableAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "disableAccount", "Let somebody in no longer", 404);
        api.MapDelete($"{One}/disabled", EnableAsync)
            .Needs(ApiScope.Admin)
            .Describe(Tag, "enableAccount", "Let somebody in again", 404);
        api.MapDelete(One, DeleteAsync)
            .Needs(ApiScope.Admin)
            .Describe(
                Tag,
                "deleteAccount",
                "Delete an account and everything of its person for good",
                404,
                409
            );
    }

    private static async Task<Ok<AccountList>> ListAsync(
        AccountActions actions,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new AccountList(await actions.ListAsync(cancellationToken)));

    private static async Task<Created<InvitationAnswer>> InviteAsync(
        AccountActions actions,
        HttpContext context
    )
    {
        var request = await JsonBody.ReadAsync<InvitationRequest>(context);
        var made = await actions.InviteAsync(context, request.Name);
        return Of(context, made);
    }

    private static async Task<Created<InvitationAnswer>> InviteAgainAsync(
        string id,
        AccountActions actions,
        HttpContext context
    ) => Of(context, await actions.InviteAgainAsync(context, id));

    private static async Task<NoContent> DisableAsync(
        string id,
        AccountActions actions,
        HttpContext context
    )
    {
        await actions.SetDisabledAsync(context, id, isDisabled: true);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> EnableAsync(
        string id,
        AccountActions actions,
        HttpContext context
    )
    {
        await actions.SetDisabledAsync(context, id, isDisabled: false);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DeleteAsync(
        string id,
        AccountActions actions,
        HttpContext context
    )
    {
        await actions.DeleteAsync(context, id);
        return TypedResults.NoContent();
    }

    private static Created<InvitationAnswer> Of(HttpContext context, InvitationAnswer made)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"{ApiRoutes.Root}{Root}/{made.Account.Id}", made);
    }
}
