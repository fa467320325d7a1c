using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Keys;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// Who with an account is signed in at which browser. A session holds the account's stamp, which changes with the password
/// and with each way to sign in: sessions of before are over, on whichever server they began.
/// </summary>
internal sealed class PersonSessions(
    Sessions sessions,
    ICompanionGate gate,
    AccessSettings settings,
    TimeProvider time
) : ISignedInPeople
{
    // Ways to sign in are changed, and everything is deleted, by whoever has just shown who they are.
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(10);

    /// <summary>The cookie's name.</summary>
    public const string Cookie = Sessions.PersonCookie;

    // No key has such an id: theirs are letters and digits.
    private const string Prefix = "account ";

    /// <summary>Begins a session; one that the browser had before ends.</summary>
    public void Begin(HttpContext context, Account account)
    {
        sessions.End(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Append(
            Cookie,
            sessions.Begin($"{Prefix}{account.Id} {account.Stamp}", Sessions.Lifetime),
            Options(context)
        );
        context.Features.Set(new SignedInPerson(account));
    }

    /// <summary>Ends the session, for whoever else has its cookie too.</summary>
    public void End(HttpContext context)
    {
        sessions.End(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, Options(context));
        context.Features.Set(new SignedInPerson(null));
    }

    /// <summary>Who is signed in; null when nobody with an account is, or no longer may be.</summary>
    public async ValueTask<Account?> FindAsync(HttpContext context)
    {
        if (context.Features.Get<SignedInPerson>() is { } known)
        {
            return known.Account;
        }

        var account = await ReadAsync(context);
        context.Features.Set(new SignedInPerson(account));
        return account;
    }

    /// <summary>Whether the browser signed in within the last ten minutes.</summary>
    public bool IsFresh(HttpContext context) =>
        sessions.Find(context.Request.Cookies[Cookie]) is { } session
        && time.GetElapsedTime(session.Began) < _fresh;

    /// <inheritdoc />
    public async ValueTask<bool> IsSignedInAsync(HttpContext context) =>
        await FindAsync(context) is not null;

    private async ValueTask<Account?> ReadAsync(HttpContext context)
    {
        if (
            sessions.Find(context.Request.Cookies[Cookie])?.KeyId is not { } holder
            || !holder.StartsWith(Prefix, StringComparison.Ordinal)
            || holder[Prefix.Length..].Split(' ') is not [var id, var stamp]
        )
        {
            return null;
        }

        var account = await gate.Companion.Store.Accounts.FindAsync(id, context.RequestAborted);
        return account is { DisabledAt: null } && account.Stamp == stamp ? account : null;
    }

    private CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Sessions.Lifetime,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps || settings.IsHttps,
        };
}
