using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Web.Keys;

/// <summary>Signs browsers in and out. The cookie holds random bits alone; what they stand for is known to the server.</summary>
internal sealed class AdminAccess(
    ValidKeys validKeys,
    AccessRules rules,
    FirstRunToken firstRun,
    Sessions sessions,
    AccessLog log,
    AccessSettings settings
) : IAdminAccess
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "closet-admin";

    private const string FirstRunName = "the token of the first start";

    /// <inheritdoc />
    public async ValueTask<bool> IsAllowedAsync(
        HttpContext context,
        ApiScope scope = ApiScope.Admin
    )
    {
        if (await rules.CheckAsync(context, scope, presented: null, context.RequestAborted) is null)
        {
            return true;
        }

        if (FindSession(context) is not { } session)
        {
            return false;
        }

        var keys = await validKeys.GetAsync(context.RequestAborted);
        return session.KeyId is null
            ? !keys.WereMade
            : keys.Valid.Any(key =>
                string.Equals(key.Id, session.KeyId, StringComparison.Ordinal) && key.Allows(scope)
            );
    }

    /// <inheritdoc />
    public async ValueTask<string> NameAsync(HttpContext context)
    {
        var session = FindSession(context);
        if (PresentedKey.Read(context.Request) is { } presented)
        {
            var keys = await validKeys.GetAsync(context.RequestAborted);
            return keys.Find(presented) is { } key ? $"key {key.Id}" : FirstRunName;
        }

        return session switch
        {
            { KeyId: { } id } => $"key {id}",
            not null => FirstRunName,
            // Nothing else lets in a request that brings nothing.
            null => "a request of this computer",
        };
    }

    /// <inheritdoc />
    public bool IsSignedIn(HttpContext context) => FindSession(context) is not null;

    /// <inheritdoc />
    public async ValueTask<bool> SignInAsync(HttpContext context, string key)
    {
        var keys = await validKeys.GetAsync(context.RequestAborted);
        var text = key.Trim();
        var found = keys.Find(text);
        var isFirst = !keys.WereMade && firstRun.Is(text);
        // Where pages are for all, only an admin has something to sign in for.
        var least = settings.PagesNeedKey ? ApiScope.Search : ApiScope.Admin;
        if (!isFirst && found?.Allows(least) != true)
        {
            log.SignInFailed(context);
            return false;
        }

        sessions.End(context.Request.Cookies[Cookie]);
        var mayChange = found?.Allows(ApiScope.Admin) != false;
        var session = sessions.Begin(found?.Id, mayChange ? Sessions.AdminIdle : Sessions.Lifetime);
        context.Response.Cookies.Append(Cookie, session, Options(context));
        log.SignedIn(context, found?.Id);
        return true;
    }

    /// <inheritdoc />
    public void SignOut(HttpContext context)
    {
        if (FindSession(context) is { } session)
        {
            log.SignedOut(context, session.KeyId);
        }

        sessions.End(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, Options(context));
        // Pages and pictures that were shown, and the searches of this browser. Its likes stay: they have a cookie of their own.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private Session? FindSession(HttpContext context) =>
        sessions.Find(context.Request.Cookies[Cookie]);

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
