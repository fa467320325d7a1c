using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Files;

/// <summary>SHA-256 (FIPS 180-4) as this program writes it everywhere: 64 lower-case hex digits.</summary>
public static class Sha256Digest
{
    /// <summary>How many digits a digest has.</summary>
    public const int Length = 2 * SHA256.HashSizeInBytes;

    /// <summary>The digest of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The digest of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest of the rest of a stream.</summary>
    public static string Of(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    /// <summary>The digest of the rest of a stream.</summary>
    public static async Task<string> OfAsync(Stream stream, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));

    /// <summary>The digest of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Of(stream);
    }

    /// <summary>The digest of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<string> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return await OfAsync(stream, cancellationToken);
    }

    /// <summary>Whether a text has the form of a digest.</summary>
    public static bool IsDigest(string text) =>
        text.Length == Length && text.All(char.IsAsciiHexDigitLower);
}
