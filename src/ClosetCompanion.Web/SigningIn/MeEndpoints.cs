using System.Buffers.Text;
using ClosetCompanion.Catalog.Exporting;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Catalogues;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>What people do with their own accounts and things.</summary>
internal static class MeEndpoints
{
    /// <summary>The page of whoever looks at it.</summary>
    public const string Path = "/me";

    /// <summary>Everything of theirs, as a zip.</summary>
    public const string ExportPath = $"{Path}/everything.zip";

    /// <summary>What a device is asked to make a passkey.</summary>
    public const string PasskeyOptionsPath = $"{Path}/passkeys/options";

    /// <summary>Adds the addresses.</summary>
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup(Path)
            .WithMetadata(new NeedsCompanion(), new ReadsForm())
            .ExcludeFromDescription();
        forms.MapPost("/password", ChangePasswordAsync);
        forms.MapPost("/passkeys", AddPasskeyAsync);
        forms.MapPost("/passkeys/options", AskPasskeyAsync);
        forms.MapPost("/passkeys/remove", RemovePasskeyAsync);
        forms.MapPost("/sessions/end", EndSessionsAsync);
        forms.MapPost("/sessions/end-one", EndSessionAsync);
        forms.MapPost("/delete", DeleteAsync);
        routes
            .MapGet(ExportPath, ExportAsync)
            .WithMetadata(new NeedsCompanion())
            .ExcludeFromDescription();
    }

    private static async Task<SeeOther> ChangePasswordAsync(
        HttpContext context,
        PersonSessions sessions,
        Passwords passwords,
        AccountLog log
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var account = await RequireAsync(context, sessions);
        if (account.PasswordHash is null && !sessions.IsFresh(context))
        {
            return SignInAgain;
        }

        var password = form["password"].ToString();
        var (changed, fault) =
            password == form["repeated"].ToString()
                ? await passwords.ChangeAsync(
                    account,
                    form["present"].ToString(),
                    password,
                    context.RequestAborted
                )
                : (null, PasswordFault.Unequal);
        if (changed is null)
        {
            return new SeeOther($"{Path}?wrong={fault?.Code}#password");
        }

        await sessions.BeginAsync(context, changed);
        log.Did(account, account.PasswordHash is null ? "password added" : "password changed");
        return new SeeOther($"{Path}?done=password");
    }

    private static async Task<SeeOther> AddPasskeyAsync(
        HttpContext context,
        PersonSessions sessions,
        Passkeys passkeys,
        IAccountStore accounts,
        AccountLog log
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var account = await RequireAsync(context, sessions);
        if (!sessions.IsFresh(context))
        {
            return SignInAgain;
        }

        var made = await passkeys.ReadNewAsync(
            context,
            account,
            form["credential"].ToString(),
            form["passkey"].ToString()
        );
        if (made is null || !await accounts.PutPasskeyAsync(made, context.RequestAborted))
        {
            return new SeeOther($"{Path}?wrong={PasswordFault.Passkey.Code}");
        }

        log.Did(account, "passkey added");
        return new SeeOther($"{Path}?done=passkey");
    }

    private static async Task<IResult> AskPasskeyAsync(
        HttpContext context,
        PersonSessions sessions,
        Passkeys passkeys
    )
    {
        await CatalogueForms.ReadAsync(context);
        var account = await RequireAsync(context, sessions);
        return PasskeyQuestion.Of(context, await passkeys.AskForNewAsync(context, account));
    }

    private static async Task<SeeOther> RemovePasskeyAsync(
        HttpContext context,
        PersonSessions sessions,
        Passwords passwords,
        IAccountStore accounts,
        AccountSettings settings,
        AccountLog log
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var account = await RequireAsync(context, sessions);
        if (!sessions.IsFresh(context))
        {
            return SignInAgain;
        }

        // Without another way in, the person could not come back.
        if (!settings.HasWayIn(account with { Passkeys = account.Passkeys - 1 }))
        {
            return new SeeOther($"{Path}?wrong={PasswordFault.LastWayIn.Code}");
        }

        var id = form["id"].ToString();
        if (
            Base64Url.IsValid(id)
            && await accounts.RemovePasskeyAsync(
                account.Id,
                Base64Url.DecodeFromChars(id),
                context.RequestAborted
            )
            && await passwords.RenewStampAsync(account) is { } renewed
        )
        {
            log.Did(account, "passkey removed");
            await sessions.BeginAsync(context, renewed);
        }

        return new SeeOther($"{Path}?done=removed");
    }

    private static async Task<SeeOther> EndSessionsAsync(
        HttpContext context,
        PersonSessions sessions,
        Passwords passwords,
        AccountLog log
    )
    {
        await CatalogueForms.ReadAsync(context);
        var account = await RequireAsync(context, sessions);
        if (await passwords.RenewStampAsync(account) is { } renewed)
        {
            log.Did(account, "signed out everywhere else");
            await sessions.BeginAsync(context, renewed);
        }

        return new SeeOther($"{Path}?done=sessions");
    }

    private static async Task<SeeOther> EndSessionAsync(
        HttpContext context,
        PersonSessions sessions,
        AccountLog log
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        var account = await RequireAsync(context, sessions);
        if (await sessions.EndOneAsync(account, form["id"].ToString(), context.RequestAborted))
        {
            log.Did(account, "signed out at another browser");
        }

        return new SeeOther($"{Path}?done=session");
    }

    private static async Task<SeeOther> DeleteAsync(
        HttpContext context,
        PersonSessions sessions,
        ICatalogStore store,
        Visitor visitor,
        AccessSettings settings,
        AccountLog log
    )
    {
        var form = await CatalogueForms.ReadAsync(context);
        if (visitor.Id is not { } person || form["sure"] != "on")
        {
            return new SeeOther(Path);
        }

        var account = await sessions.FindAsync(context);
        if (account is not null && !sessions.IsFresh(context))
        {
            return SignInAgain;
        }

        await PersonFarewell.DeleteAsync(store, person, context.RequestAborted);
        if (account is not null)
        {
            log.Did(account, "deleted with everything");
            sessions.End(context);
        }
        else
        {
            VisitorGate.Forget(context, settings);
        }

        return new SeeOther($"{Path}?done=deleted");
    }

    private static async Task<FileStreamHttpResult> ExportAsync(
        HttpContext context,
        ICatalogStore store,
        Visitor visitor,
        PersonSessions sessions,
        AccountLog log
    )
    {
        if (visitor.Id is not { } person)
        {
            throw new ProblemException(Problem.NotFound);
        }

        if (await sessions.FindAsync(context) is { } account)
        {
            log.Did(account, "downloaded everything");
        }

        context.Response.Headers.CacheControl = "no-store";
        var file = PassingFile.Make();
        await PersonArchive.WriteAsync(store, person, file, context.RequestAborted);
        file.Position = 0;
        return TypedResults.Stream(file, "application/zip", "everything-of-mine.zip");
    }

    /// <summary>To the page to sign in: the last time is too long ago for what is to be done.</summary>
    public static SeeOther SignInAgain => new($"{AccessGate.SignInPath}?again");

    private static async Task<Account> RequireAsync(HttpContext context, PersonSessions sessions) =>
        await sessions.FindAsync(context) ?? throw new ProblemException(AccountProblem.SignInFirst);
}
