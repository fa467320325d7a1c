using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Catalog.Keys;

/// <summary>
/// The text of a key: <c>closet_ID_SECRET</c>. The secret is 256 random bits, so one round of SHA-256 is as good as a slow
/// password hash: there is nothing to guess.
/// </summary>
internal static class ApiKeyText
{
    private const string Prefix = "closet";
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int IdLength = 8;
    private const int SecretBytes = 32;

    public static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    public static string New(string id) =>
        $"{Prefix}_{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static bool Fits(string text, ReadOnlySpan<byte> hash) =>
        CryptographicOperations.FixedTimeEquals(HashOf(text), hash);
}
