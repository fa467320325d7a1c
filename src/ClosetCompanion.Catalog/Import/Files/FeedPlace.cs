namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Where products are read from: a folder or an archive, and perhaps one file of it.</summary>
/// <param name="Files">The folder or archive; pictures are looked for in it.</param>
/// <param name="Only">The one file to read; null to have it chosen.</param>
internal sealed record FeedPlace(FileTree Files, FeedFile? Only) : IDisposable
{
    /// <param name="path">A file, a folder or an archive.</param>
    /// <param name="table">The file of a folder or an archive that was named; null for none.</param>
    /// <exception cref="CatalogException">There is no such thing, or it cannot be read.</exception>
    public static FeedPlace Open(string path, string? table)
    {
        bool isTree =
            Directory.Exists(path) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (!isTree)
        {
            FileTree folder = FileTree.Open(Path.GetDirectoryName(path)!);
            return new FeedPlace(folder, new FeedFile(folder, Path.GetFileName(path)));
        }
        FileTree files = FileTree.Open(path);
        if (table is null)
        {
            return new FeedPlace(files, null);
        }
        if (files.Find(table) is { } found)
        {
            return new FeedPlace(files, new FeedFile(files, found));
        }
        string[] there = [.. files.Files.Where(Formats.FeedKinds.MayHoldProducts).Take(20)];
        files.Dispose();
        throw new CatalogException(
            $"There is no table {table} in {path}. "
                + (there.Length == 0 ? "It holds none." : $"It holds: {string.Join(", ", there)}.")
        );
    }

    public void Dispose() => Files.Dispose();
}
