using System.Globalization;
using System.Security.Claims;
using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Web.OpenId;

/// <summary>Somebody whom an identity provider vouches for.</summary>
/// <param name="Identity">Who they are there.</param>
/// <param name="Name">What they are called there; null where the provider does not say.</param>
/// <param name="VerifiedEmail">Their e-mail address, where the provider has made sure that it is theirs.</param>
/// <param name="SignedInAt">When they showed the provider who they are; null where it does not say.</param>
internal sealed record VouchedPerson(
    ProviderIdentity Identity,
    string? Name,
    string? VerifiedEmail,
    DateTimeOffset? SignedInAt
)
{
    /// <summary>Reads the claims of a token that was checked (OpenID Connect Core 1.0, sections 2 and 5.1).</summary>
    /// <returns>Null when they name nobody.</returns>
    public static VouchedPerson? Of(ClaimsPrincipal principal)
    {
        if (
            principal.FindFirst("iss")?.Value is not { Length: > 0 } issuer
            || principal.FindFirst("sub")?.Value is not { Length: > 0 } subject
            || subject.Length > ProviderIdentity.LongestSubject
            || subject.Any(char.IsControl)
        )
        {
            return null;
        }

        var isVerified = string.Equals(
            principal.FindFirst("email_verified")?.Value,
            "true",
            StringComparison.OrdinalIgnoreCase
        );
        return new VouchedPerson(
            new ProviderIdentity(issuer, subject),
            principal.FindFirst("preferred_username")?.Value ?? principal.FindFirst("name")?.Value,
            isVerified ? principal.FindFirst("email")?.Value : null,
            ReadTime(principal.FindFirst("auth_time")?.Value)
        );
    }

    /// <summary>Whether the address is verified and of one of these domains; all are of none.</summary>
    public bool IsOf(IReadOnlyList<string> domains) =>
        domains.Count == 0
        || (
            VerifiedEmail is { } email
            && domains.Contains(
                email[(email.LastIndexOf('@') + 1)..],
                StringComparer.OrdinalIgnoreCase
            )
        );

    /// <summary>The provider alone, so that no log gets the person.</summary>
    public override string ToString() => $"{Identity}";

    private static DateTimeOffset? ReadTime(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
        && read <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(read)
            : null;
}
