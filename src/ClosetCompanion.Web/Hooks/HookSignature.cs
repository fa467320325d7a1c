using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Web.Hooks;

/// <summary>Checks that a message comes from whoever has the secret.</summary>
internal static class HookSignature
{
    /// <summary>Whether a signature is that of a message: HMAC-SHA256 in Base64, as Shopify and WooCommerce make it.</summary>
    /// <param name="secret">The secret that both sides know.</param>
    /// <param name="body">The message, byte for byte.</param>
    /// <param name="signature">What the header says; null for none.</param>
    public static bool IsOf(string secret, ReadOnlySpan<byte> body, string? signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, right);
        return signature?.Length <= 64
            && Convert.TryFromBase64String(signature, given, out var length)
            && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, right);
    }
}
