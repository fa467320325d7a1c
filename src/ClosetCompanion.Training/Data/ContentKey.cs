using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Training.Data;

/// <summary>Tells whether what lies at a path is what was decoded earlier: a hash of its bytes.</summary>
internal static class ContentKey
{
    /// <summary>SHA-256, in lower-case hex: of a file's bytes, or of the names and bytes of all files of a folder.</summary>
    public static string Of(string path)
    {
        if (!Directory.Exists(path))
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var name in Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, name)));
            using var file = File.OpenRead(name);
            hash.AppendData(SHA256.HashData(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
