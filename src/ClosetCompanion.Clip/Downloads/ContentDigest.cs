using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>
/// What a file hashes to, as hubs announce it in an entity tag: SHA-256 for large files; for small ones the SHA-1 of
/// git, which counts a header in, or of the bare content.
/// </summary>
/// <param name="Hex">40 or 64 digits, lower-case hex.</param>
internal sealed record ContentDigest(string Hex)
{
    private const int Sha1Digits = 40;

    /// <summary>The digest in an entity tag; null where it holds something else.</summary>
    public static ContentDigest? FromTag(string? tag)
    {
        var text = tag?.Trim() ?? "";
        text = text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text;
        text = text.Trim('"').ToLowerInvariant();
        return text.Length is Sha1Digits or Sha256Digest.Length && text.All(char.IsAsciiHexDigit)
            ? new ContentDigest(text)
            : null;
    }

    /// <summary>The kind of hash, for messages.</summary>
    public string Kind => Hex.Length == Sha256Digest.Length ? "SHA-256" : "SHA-1";

    /// <summary>Whether a file is the one that was announced.</summary>
    public async Task<bool> MatchesAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Hex.Length == Sha256Digest.Length
            ? Hex == await Sha256Digest.OfAsync(file, cancellationToken)
            : await MatchesSha1Async(file, cancellationToken);
    }

    private async Task<bool> MatchesSha1Async(FileStream file, CancellationToken cancellationToken)
    {
        using var ofGit = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        using var ofContent = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        ofGit.AppendData(Encoding.ASCII.GetBytes($"blob {file.Length}\0"));
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            ofGit.AppendData(buffer, 0, count);
            ofContent.AppendData(buffer, 0, count);
        }

        return Hex == Convert.ToHexStringLower(ofGit.GetHashAndReset())
            || Hex == Convert.ToHexStringLower(ofContent.GetHashAndReset());
    }
}
