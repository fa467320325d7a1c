using System.Security.Cryptography;
using ClosetCompanion.Catalog.Store.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// Adds passkeys and signs in with them (WebAuthn), by ASP.NET Core Identity. What was asked of the browser is kept by the
/// browser for some minutes, encrypted and signed, so that any server can take the answer.
/// </summary>
internal sealed class Passkeys(
    IPasskeyHandler<AccountUser> handler,
    UserManager<AccountUser> users,
    IDataProtectionProvider protection,
    AccountLog log
)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "closet-passkey";

    private const string Way = "a passkey";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _adding = protection
        .CreateProtector("closet-passkey-adding")
        .ToTimeLimitedDataProtector();

    private readonly ITimeLimitedDataProtector _asking = protection
        .CreateProtector("closet-passkey-asking")
        .ToTimeLimitedDataProtector();

    /// <summary>What the browser is asked for to make a passkey.</summary>
    /// <returns>Options in JSON, as <c>PublicKeyCredential.parseCreationOptionsFromJSON</c> reads them.</returns>
    public async Task<string> AskForNewAsync(HttpContext context, Account account)
    {
        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Id,
                Name = account.Name,
                DisplayName = account.Name,
            },
            context
        );
        Keep(context, _adding.Protect(options.AttestationState ?? "", _patience));
        return options.CreationOptionsJson;
    }

    /// <summary>Reads a passkey that was made; nothing is kept yet.</summary>
    /// <returns>Null when it is none that was asked for.</returns>
    public async Task<Passkey?> ReadNewAsync(
        HttpContext context,
        Account account,
        string credential,
        string name
    )
    {
        if (Take(context, _adding) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = context,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        if (!result.Succeeded || result.UserEntity.Id != account.Id)
        {
            return null;
        }

        result.Passkey.Name = AccountName.IsOne(name.Trim()) ? name.Trim() : PasskeyInfo.Unnamed;
        return PasskeyInfo.ToStored(result.Passkey, account.Id);
    }

    /// <summary>What the browser is asked for to sign in with a passkey, whosever it is.</summary>
    /// <returns>Options in JSON, as <c>PublicKeyCredential.parseRequestOptionsFromJSON</c> reads them.</returns>
    public async Task<string> AskAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        Keep(context, _asking.Protect(options.AssertionState ?? "", _patience));
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey it is that signed.</summary>
    /// <returns>Null when it did not, or its account is disabled.</returns>
    public async Task<Account?> CheckAsync(HttpContext context, string credential)
    {
        if (Take(context, _asking) is not { } state)
        {
            log.Failed(Way, "nothing was asked of it, or too long ago");
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        if (!result.Succeeded)
        {
            log.Failed(Way, "it is none of an account, or signed something else");
            return null;
        }

        if (result.User.Account.DisabledAt is not null)
        {
            log.Failed(Way, "it is disabled", result.User.Account);
            return null;
        }

        // How often it signed.
        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User.Account;
    }

    private static void Keep(HttpContext context, string state) =>
        context.Response.Cookies.Append(Cookie, state, Options(context));

    // One question, one answer.
    private static string? Take(HttpContext context, ITimeLimitedDataProtector protector)
    {
        var state = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, Options(context));
        try
        {
            return state is null ? null : protector.Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = _patience,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        };
}
