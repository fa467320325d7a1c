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
    SharedSessions shared,
    ICompanionGate gate,
    AccessSettings settings,
    TimeProvider time
) : ISignedInPeople
{
    /// <summary>Ways to sign in are changed, and everything is deleted, by whoever has shown so lately who they are.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>The cookie's name.</summary>
    public const string Cookie = Sessions.PersonCookie;

    /// <summary>At how many browsers one person can be signed in; the one signed in first makes room for another.</summary>
    public const int MostOfOne = 20;

    // No key has such an id: theirs are letters and digits.
    private const string Prefix = "account ";

    // Ends what a session is begun with whose person a provider knew since earlier.
    private const string Earlier = " earlier";

    /// <summary>Begins a session; one that the browser had before ends, and the oldest of too many.</summary>
    /// <param name="context">The request; its answer carries the cookie.</param>
    /// <param name="account">Who it is.</param>
    /// <param name="isFresh">Whether they have just shown who they are.</param>
    public async Task BeginAsync(HttpContext context, Account account, bool isFresh = true)
    {
        sessions.End(context.Request.Cookies[Cookie]);
        var others = await FindAllAsync(account, context.RequestAborted);
        foreach (var (hash, _) in others.SkipLast(MostOfOne - 1))
        {
            sessions.EndByHash(hash);
        }

        context.Response.Cookies.Append(
            Cookie,
            sessions.Begin(
                HolderOf(account) + (isFresh ? "" : Earlier),
                Sessions.Lifetime,
                BrowserName.Of(context.Request.Headers.UserAgent)
            ),
            Options(context)
        );
        context.Features.Set(new SignedInPerson(account));
    }

    /// <summary>Where a person is signed in, the one used last first.</summary>
    public async Task<IReadOnlyList<PersonSession>> ListAsync(HttpContext context, Account account)
    {
        var own = context.Request.Cookies[Cookie] is { Length: > 0 } cookie
            ? Sessions.HashOf(cookie)
            : null;
        return
        [
            .. (await FindAllAsync(account, context.RequestAborted))
                .Select(known => new PersonSession(
                    known.Key,
                    known.Value.Browser ?? "A browser",
                    time.GetUtcNow() - time.GetElapsedTime(known.Value.Used),
                    known.Key == own
                ))
                .OrderByDescending(session => session.IsThis)
                .ThenByDescending(session => session.LastSeen),
        ];
    }

    /// <summary>Ends one of a person's sessions; nothing happens to those of others.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="id">The id of the session.</param>
    /// <param name="cancellationToken">Stops before anything is done.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> EndOneAsync(
        Account account,
        string id,
        CancellationToken cancellationToken
    )
    {
        if ((await FindAllAsync(account, cancellationToken)).All(known => known.Key != id))
        {
            return false;
        }

        sessions.EndByHash(id);
        return true;
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

    /// <summary>Whether somebody showed who they are within the last ten minutes.</summary>
    public bool IsFresh(HttpContext context) =>
        sessions.Find(context.Request.Cookies[Cookie]) is { KeyId: { } holder } session
        && !holder.EndsWith(Earlier, StringComparison.Ordinal)
        && time.GetElapsedTime(session.Began) < Fresh;

    /// <inheritdoc />
    public async ValueTask<bool> IsSignedInAsync(HttpContext context) =>
        await FindAsync(context) is not null;

    private async ValueTask<Account?> ReadAsync(HttpContext context)
    {
        if (
            sessions.Find(context.Request.Cookies[Cookie])?.KeyId is not { } holder
            || !holder.StartsWith(Prefix, StringComparison.Ordinal)
            || holder[Prefix.Length..].Split(' ') is not [var id, var stamp, ..]
        )
        {
            return null;
        }

        var account = await gate.Companion.Store.Accounts.FindAsync(id, context.RequestAborted);
        return account is { DisabledAt: null } && account.Stamp == stamp ? account : null;
    }

    // Those of an older stamp are over.
    private async Task<IReadOnlyList<KeyValuePair<string, Session>>> FindAllAsync(
        Account account,
        CancellationToken cancellationToken
    )
    {
        var holder = HolderOf(account);
        await shared.ReadAllAsync(holder, cancellationToken);
        return sessions.FindAll(holder);
    }

    private static string HolderOf(Account account) => $"{Prefix}{account.Id} {account.Stamp}";

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
