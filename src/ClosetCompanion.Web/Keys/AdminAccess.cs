using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Web.Keys;

/// <summary>Signs browsers in and out. The cookie holds random bits alone; what they stand for is known to the server.</summary>
internal sealed class AdminAccess(
    ValidKeys validKeys,
    AccessRules rules,
    FirstRunToken firstRun,
    Sessions sessions,
    AccessSettings settings
) : IAdminAccess
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "closet-admin";

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
            return false;
        }

        sessions.End(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Append(Cookie, sessions.Begin(found?.Id), Options(context));
        return true;
    }

    /// <inheritdoc />
    public void SignOut(HttpContext context)
    {
        sessions.End(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, Options(context));
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
