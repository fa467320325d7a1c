using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Catalog.Store.Accounts;

/// <summary>An invitation that was just made: whoever has its token may choose how to sign in as the account's person.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Token">192 random bits, which can never be shown again: the store has their hash alone.</param>
/// <param name="EndsAt">Until when it can be taken, once.</param>
public sealed record Invitation(Account Account, string Token, DateTimeOffset EndsAt)
{
    private const int Bytes = 24;

    /// <summary>How long one can be taken.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The path of the page that takes one, to which the token is added.</summary>
    public const string Path = "/invitation?token=";

    /// <summary>Whose it is, and nothing else: no log gets the token.</summary>
    public override string ToString() => $"an invitation of {Account}";

    internal static string NewToken() =>
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    // There is nothing to guess in random bits, so one round of SHA-256 is as good as a slow hash.
    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
