using ClosetCompanion.Files;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>
/// Pictures that were read before, in a folder of this computer. When there are more bytes than allowed, those that were not
/// used for the longest time go. Whatever goes wrong with it costs time alone: the store has the pictures.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="mostBytes">How much it may hold.</param>
internal sealed class PictureCache(string folder, long mostBytes)
{
    // So that not every new picture has to look for old ones.
    private const double LeftAfterTrimming = 0.8;

    private readonly Lock _trimming = new();
    private long _bytes = -1;

    /// <summary>Opens a picture; null when it is not here.</summary>
    public Stream? Open(string hash)
    {
        try
        {
            string path = PathOf(hash);
            if (!File.Exists(path))
            {
                return null;
            }
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0,
                FileOptions.Asynchronous
            );
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a picture; it appears whole or not at all.</summary>
    public void Keep(string hash, ReadOnlySpan<byte> picture)
    {
        try
        {
            OwnerOnly.MakeFolder(folder);
            WholeFile.Write(
                PathOf(hash),
                picture,
                Durability.ProcessEnd,
                Path.Combine(folder, "incoming")
            );
            Count(picture.Length);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException) { }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    private void Count(long added)
    {
        lock (_trimming)
        {
            _bytes = _bytes < 0 ? All().Sum(file => file.Length) : _bytes + added;
            if (_bytes > mostBytes)
            {
                Trim();
            }
        }
    }

    private void Trim()
    {
        FileInfo[] files = [.. All().OrderBy(file => file.LastWriteTimeUtc)];
        _bytes = files.Sum(file => file.Length);
        foreach (FileInfo file in files)
        {
            if (_bytes <= mostBytes * LeftAfterTrimming)
            {
                return;
            }
            file.Delete();
            _bytes -= file.Length;
        }
    }

    private IEnumerable<FileInfo> All() =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories);
}
