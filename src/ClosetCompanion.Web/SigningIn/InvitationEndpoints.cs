using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Takes invitations.</summary>
internal static class InvitationEndpoints
{
    /// <summary>The page of an invitation.</summary>
    public const string Path = "/invitation";

    /// <summary>Where its forms go.</summary>
    public const string TakePath = $"{Path}/take";

    /// <summary>What a device is asked to make a passkey.</summary>
    public const string PasskeyOptionsPath = $"{Path}/passkey/options";

    /// <summary>Adds the addresses.</summary>
    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup("")
            .WithMetadata(new NeedsCompanion(), new ReadsForm(), new ForEverybodyAttribute())
            .ExcludeFromDescription();
        forms.MapPost(TakePath, TakeAsync);
        forms.MapPost(PasskeyOptionsPath, AskPasskeyAsync);
    }

    /// <summary>The address of the page of an invitation.</summary>
    public static string AddressOf(string token, PasswordFault? fault = null) =>
        $"{Invitation.Path}{Uri.EscapeDataString(token)}{(fault is null ? "" : $"&wrong={fault.Code}")}";

    private static async Task<SeeOther> TakeAsync(
        HttpContext context,
        IAccountStore accounts,
        Passwords passwords,
        Passkeys passkeys,
        Arrival arrival
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var token = form["token"].ToString();
        var invited = await accounts.FindInvitedAsync(token, context.RequestAborted);
        if (invited is null)
        {
            return new SeeOther(AddressOf(token));
        }

        var (secret, fault) = await ReadSecretAsync(context, form, invited, passwords, passkeys);
        if (secret is null)
        {
            return new SeeOther(AddressOf(token, fault));
        }

        return await accounts.TakeAsync(token, secret, context.RequestAborted) is { } account
            ? new SeeOther(
                await arrival.WelcomeAsync(
                    context,
                    account,
                    form[Arrival.Take] == "on",
                    "an invitation"
                ) ?? "/"
            )
            : new SeeOther(AddressOf(token));
    }

    private static async Task<(NewSecret? Secret, PasswordFault? Fault)> ReadSecretAsync(
        HttpContext context,
        IFormCollection form,
        Account invited,
        Passwords passwords,
        Passkeys passkeys
    )
    {
        if (form["credential"].ToString() is { Length: > 0 } credential)
        {
            var passkey = await passkeys.ReadNewAsync(
                context,
                invited,
                credential,
                form["passkey"].ToString()
            );
            return passkey is null
                ? (null, PasswordFault.Passkey)
                : (new NewSecret(null, passkey), null);
        }

        var password = form["password"].ToString();
        if (password != form["repeated"].ToString())
        {
            return (null, PasswordFault.Unequal);
        }

        var (hash, fault) = await passwords.HashAsync(invited, password, context.RequestAborted);
        return (hash is null ? null : new NewSecret(hash), fault);
    }

    private static async Task<IResult> AskPasskeyAsync(
        HttpContext context,
        IAccountStore accounts,
        Passkeys passkeys
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        return
            await accounts.FindInvitedAsync(form["token"].ToString(), context.RequestAborted)
                is { } invited
            ? PasskeyQuestion.Of(context, await passkeys.AskForNewAsync(context, invited))
            : throw new ProblemException(Problem.NotFound);
    }
}
