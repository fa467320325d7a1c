using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Files;

namespace ClosetCompanion.Catalog.Sqlite.Pictures;

/// <summary>
/// The picture files of a store: <c>pictures/ab/abcd…</c>, named by the SHA-256 of their bytes, without an ending, since
/// the bytes alone say what format they are.
/// </summary>
internal sealed class PictureFolder(string folder)
{
    private readonly string _pictures = Path.Combine(folder, "pictures");
    private readonly string _incoming = Path.Combine(folder, "pictures", "incoming");

    /// <summary>The path of a picture below the data folder, with <c>/</c>.</summary>
    public static string NameOf(string hash) => $"pictures/{hash[..2]}/{hash}";

    /// <exception cref="ArgumentException">It is not the lower-case hex of a SHA-256.</exception>
    public string PathOf(string hash) =>
        KeptPicture.IsHash(hash)
            ? Path.Combine(_pictures, hash[..2], hash)
            : throw new ArgumentException(
                $"A picture's hash is {Sha256Digest.Length} lower-case hex digits.",
                nameof(hash)
            );

    /// <summary>The paths of all files, half-written ones too.</summary>
    public IEnumerable<string> All() =>
        Directory.Exists(_pictures)
            ? Directory.EnumerateFiles(_pictures, "*", SearchOption.AllDirectories)
            : [];

    /// <summary>The picture of a hash; null when it is not there.</summary>
    public KeptPicture? Find(string hash) =>
        KeptPicture.IsHash(hash) && new FileInfo(PathOf(hash)) is { Exists: true } file
            ? new KeptPicture(hash, file.Length)
            : null;

    /// <summary>Removes what killed processes left half-written; for the one that imports.</summary>
    public void RemoveHalfWritten()
    {
        if (Directory.Exists(_incoming))
        {
            foreach (string file in Directory.EnumerateFiles(_incoming))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Keeps a picture, unless it is kept already. The file appears whole or not at all.</summary>
    public KeptPicture Keep(ReadOnlySpan<byte> picture)
    {
        var kept = KeptPicture.Of(picture);
        // A file of another length was cut off, by a full disk or a power cut.
        while (Find(kept.Hash) != kept)
        {
            try
            {
                // Flushing each of many thousand pictures would take longer than importing them. One that a power cut
                // took is found by its length above, and by the check of the store.
                WholeFile.Write(PathOf(kept.Hash), picture, Durability.ProcessEnd, _incoming);
            }
            catch (FileNotFoundException)
            {
                // An import began and removed what was half-written; the next turn finds the place empty.
            }
        }
        return kept;
    }
}
