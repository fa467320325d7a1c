using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ClosetCompanion.Catalog.Store;

/// <summary>
/// The picture files of a store: <c>pictures/ab/abcd…</c>, named by the SHA-256 of their bytes, without an ending, since
/// the bytes alone say what format they are.
/// </summary>
internal sealed class PictureFiles(string folder)
{
    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    private readonly string _pictures = Path.Combine(folder, "pictures");
    private readonly string _incoming = Path.Combine(folder, "pictures", "incoming");
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public static string HashOf(ReadOnlySpan<byte> picture) =>
        Convert.ToHexStringLower(SHA256.HashData(picture));

    /// <summary>The path of a picture below the data folder, with <c>/</c>.</summary>
    public string NameOf(string hash) =>
        Path.GetRelativePath(folder, PathOf(hash)).Replace('\\', '/');

    /// <exception cref="ArgumentException">It is not the lower-case hex of a SHA-256.</exception>
    public string PathOf(string hash)
    {
        if (!IsHash(hash))
        {
            throw new ArgumentException(
                $"A picture's hash is {HashLength} lower-case hex digits.",
                nameof(hash)
            );
        }
        return Path.Combine(_pictures, hash[..2], hash);
    }

    /// <summary>The paths of all files, half-written ones too.</summary>
    public IEnumerable<string> All() =>
        Directory.Exists(_pictures)
            ? Directory.EnumerateFiles(_pictures, "*", SearchOption.AllDirectories)
            : [];

    /// <summary>Makes room, and removes what a killed import left half-written; for the holder of the store's lock.</summary>
    public void Prepare()
    {
        _folders.Clear();
        Directory.CreateDirectory(_incoming);
        foreach (string file in Directory.EnumerateFiles(_incoming))
        {
            File.Delete(file);
        }
    }

    /// <summary>Keeps a picture, unless it is kept already. The file appears whole or not at all.</summary>
    public void Keep(string hash, ReadOnlySpan<byte> picture)
    {
        string path = PathOf(hash);
        var existing = new FileInfo(path);
        if (existing.Exists && existing.Length == picture.Length)
        {
            return;
        }
        string incoming = Path.Combine(_incoming, hash);
        Write(incoming, picture);
        string parent = Path.GetDirectoryName(path)!;
        if (_folders.Add(parent))
        {
            Directory.CreateDirectory(parent);
        }
        File.Move(incoming, path, overwrite: true);
    }

    public static bool IsHash(string text) =>
        text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Keeps a picture while imports may run. The file appears whole or not at all.</summary>
    public string KeepUploaded(ReadOnlySpan<byte> picture)
    {
        string hash = HashOf(picture);
        string path = PathOf(hash);
        while (!File.Exists(path))
        {
            string incoming = Path.Combine(_incoming, $"{hash}-{Guid.NewGuid():N}");
            Directory.CreateDirectory(_incoming);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(incoming, picture);
            try
            {
                File.Move(incoming, path, overwrite: true);
            }
            catch (FileNotFoundException)
            {
                // An import began and cleaned up; the next turn finds the place empty.
            }
        }
        return hash;
    }

    // File.WriteAllBytes also locks and reserves space, which takes longer than writing a small picture.
    private static void Write(string path, ReadOnlySpan<byte> picture)
    {
        using SafeFileHandle file = File.OpenHandle(
            path,
            FileMode.Create,
            FileAccess.Write,
            FileShare.ReadWrite
        );
        RandomAccess.Write(file, picture, fileOffset: 0);
    }
}
