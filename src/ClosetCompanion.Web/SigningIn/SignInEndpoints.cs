using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Signs people with accounts in and out.</summary>
internal static class SignInEndpoints
{
    /// <summary>Where the form with name and password goes.</summary>
    public const string PasswordPath = $"{AccessGate.SignInPath}/password";

    /// <summary>Where the answer of a passkey goes.</summary>
    public const string PasskeyPath = $"{AccessGate.SignInPath}/passkey";

    /// <summary>What a passkey is asked.</summary>
    public const string PasskeyOptionsPath = $"{PasskeyPath}/options";

    /// <summary>Where the form goes that signs out.</summary>
    public const string SignOutPath = "/sign-out";

    /// <summary>Adds the addresses.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup("")
            .WithMetadata(new NeedsCompanion(), new ReadsForm(), new ForEverybodyAttribute())
            .ExcludeFromDescription();
        forms.MapPost(PasswordPath, WithPasswordAsync);
        forms.MapPost(PasskeyPath, WithPasskeyAsync);
        forms.MapPost(PasskeyOptionsPath, AskPasskeyAsync);
        forms.MapPost(SignOutPath, SignOutAsync);
    }

    private static async Task<SeeOther> WithPasswordAsync(
        HttpContext context,
        Passwords passwords,
        Arrival arrival
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var account = await passwords.CheckAsync(
            form["name"].ToString(),
            form["password"].ToString(),
            context.RequestAborted
        );
        return await GoOnAsync(context, form, account, arrival, "a password");
    }

    private static async Task<SeeOther> WithPasskeyAsync(
        HttpContext context,
        Passkeys passkeys,
        Arrival arrival
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var account = await passkeys.CheckAsync(context, form["credential"].ToString());
        return await GoOnAsync(context, form, account, arrival, "a passkey");
    }

    private static async Task<IResult> AskPasskeyAsync(HttpContext context, Passkeys passkeys)
    {
        await CatalogueForms.ReadAsync(context);
        return PasskeyQuestion.Of(context, await passkeys.AskAsync(context));
    }

    private static async Task<SeeOther> SignOutAsync(
        HttpContext context,
        PersonSessions sessions,
        AccountLog log
    )
    {
        await CatalogueForms.ReadAsync(context);
        if (await sessions.FindAsync(context) is { } account)
        {
            log.Did(account, "signed out");
        }

        sessions.End(context);
        return new SeeOther("/");
    }

    private static async Task<SeeOther> GoOnAsync(
        HttpContext context,
        IFormCollection form,
        Account? account,
        Arrival arrival,
        string way
    )
    {
        var from = form["from"].ToString();
        if (account is null)
        {
            return new SeeOther(
                $"{AccessGate.SignInPath}?wrong{(from == MeEndpoints.Path ? "&again" : "")}"
            );
        }

        return new SeeOther(
            await arrival.WelcomeAsync(context, account, form[Arrival.Take] == "on", way)
                ?? (from == MeEndpoints.Path ? MeEndpoints.Path : "/")
        );
    }
}
