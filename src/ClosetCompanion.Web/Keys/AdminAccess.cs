using System.Security.Cryptography;
using ClosetCompanion.Catalog.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace ClosetCompanion.Web.Keys;

/// <summary>Keeps the id of an admin key in an encrypted cookie. The key itself is not kept.</summary>
internal sealed class AdminAccess(
    ValidKeys validKeys,
    AccessRules rules,
    IDataProtectionProvider protection
) : IAdminAccess
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "closet-admin";

    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(8);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("closet-admin")
        .ToTimeLimitedDataProtector();

    /// <inheritdoc />
    public async ValueTask<bool> IsAllowedAsync(HttpContext context)
    {
        if (
            await rules.CheckAsync(context, ApiScope.Admin, presented: null, context.RequestAborted)
            is null
        )
        {
            return true;
        }

        var id = ReadCookie(context);
        var keys = await validKeys.GetAsync(context.RequestAborted);
        return id is not null
            && keys.Any(key =>
                string.Equals(key.Id, id, StringComparison.Ordinal) && key.Allows(ApiScope.Admin)
            );
    }

    /// <inheritdoc />
    public async ValueTask<bool> SignInAsync(HttpContext context, string key)
    {
        var keys = await validKeys.GetAsync(context.RequestAborted);
        var found = keys.FirstOrDefault(known => known.Is(key.Trim()));
        if (found?.Allows(ApiScope.Admin) != true)
        {
            return false;
        }

        context.Response.Cookies.Append(
            Cookie,
            _protector.Protect(found.Id, _lifetime),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = _lifetime,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
            }
        );
        return true;
    }

    /// <inheritdoc />
    public void SignOut(HttpContext context) => context.Response.Cookies.Delete(Cookie);

    private string? ReadCookie(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            // It has expired, comes from another server, or was forged.
            return null;
        }
    }
}
