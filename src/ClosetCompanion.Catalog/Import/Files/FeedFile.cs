using System.IO.Compression;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>A file of a folder or an archive that may hold products.</summary>
/// <param name="Tree">The folder or archive.</param>
/// <param name="Path">Its path in there.</param>
internal sealed record FeedFile(FileTree Tree, string Path)
{
    private const int CopyBytes = 1024 * 1024;
    private const string Packed = ".gz";

    /// <summary>Its path as people may see it.</summary>
    public string Name { get; } = PlainText.Of(Path);

    /// <summary>A path without the ending of gzip: <c>products.xml</c> for <c>products.xml.gz</c>.</summary>
    public static string Unpacked(string path) =>
        path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? path[..^Packed.Length] : path;

    public bool HasEnding(params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (Unpacked(Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <exception cref="CatalogException">It cannot be read.</exception>
    public Stream Open()
    {
        try
        {
            Stream stream = Tree.OpenFile(Path);
            return Path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase)
                ? new UnpackedStream(
                    new GZipStream(stream, CompressionMode.Decompress),
                    stream.CanSeek ? stream.Length : Tree.SizeOf(Path) ?? 0,
                    // gzip says no size that could be relied on.
                    long.MaxValue
                )
                : stream;
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw new CatalogException($"{Name} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Opens it for readers that go back and forth; what lies in an archive is copied for as long as it is open.</summary>
    /// <param name="longest">The most bytes that are copied.</param>
    /// <exception cref="CatalogException">It cannot be read, or is longer.</exception>
    public Stream OpenSeekable(long longest)
    {
        Stream stream = Open();
        if (stream.CanSeek)
        {
            return stream;
        }
        using (stream)
        {
            string place = System.IO.Path.Combine(
                System.IO.Path.GetTempPath(),
                $"closet-{Guid.NewGuid():N}"
            );
            var copy = new FileStream(
                place,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                CopyBytes,
                FileOptions.DeleteOnClose
            );
            try
            {
                CopyTo(stream, copy, longest);
                copy.Position = 0;
                return copy;
            }
            catch
            {
                copy.Dispose();
                throw;
            }
        }
    }

    private void CopyTo(Stream from, Stream to, long longest)
    {
        var buffer = new byte[CopyBytes];
        long copied = 0;
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            copied += read;
            if (copied > longest)
            {
                throw new CatalogException($"{Name} is longer than {longest:N0} bytes.");
            }
            to.Write(buffer, 0, read);
        }
    }
}
