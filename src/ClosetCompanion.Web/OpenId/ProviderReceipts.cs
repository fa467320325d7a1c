using System.Security.Cryptography;
using System.Text.Json;
using ClosetCompanion.Web.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace ClosetCompanion.Web.OpenId;

/// <summary>
/// Keeps at the browser, for a moment and encrypted, whom a provider has vouched for. A browser that comes from another site
/// brings none of the cookies that say who is signed in; with this one it comes from our own page, and brings all of them.
/// </summary>
internal sealed class ProviderReceipts(IDataProtectionProvider protection, AccessSettings settings)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "closet-openid-receipt";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("closet-openid-receipt")
        .ToTimeLimitedDataProtector();

    /// <summary>Gives the browser one.</summary>
    public void Give(HttpContext context, ProviderErrand errand, VouchedPerson person) =>
        context.Response.Cookies.Append(
            Cookie,
            _protector.Protect(
                JsonSerializer.Serialize(new ProviderAnswer(errand, person, Fault: null)),
                _patience
            ),
            Options(context)
        );

    /// <summary>Takes it back; null when the browser has none that is good.</summary>
    public (ProviderErrand Errand, VouchedPerson Person)? Take(HttpContext context)
    {
        var given = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, Options(context));
        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        try
        {
            return
                JsonSerializer.Deserialize<ProviderAnswer>(_protector.Unprotect(given))
                    is { Errand: { } errand, Person: { } person }
                ? (errand, person)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = _patience,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps || settings.IsHttps,
        };
}
