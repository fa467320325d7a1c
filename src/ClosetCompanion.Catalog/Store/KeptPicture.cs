using System.Security.Cryptography;

namespace ClosetCompanion.Catalog.Store;

/// <summary>A picture that a store keeps.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Length">Size in bytes.</param>
public readonly record struct KeptPicture(string Hash, long Length)
{
    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>What a picture is kept as.</summary>
    public static KeptPicture Of(ReadOnlySpan<byte> picture) =>
        new(Convert.ToHexStringLower(SHA256.HashData(picture)), picture.Length);

    /// <summary>Whether a text can be the hash of a picture.</summary>
    public static bool IsHash(string? text) =>
        text?.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}
