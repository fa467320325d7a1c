using ClosetCompanion.Catalog.Import.Files;

namespace ClosetCompanion.Catalog.Import;

/// <summary>Tells what kind of source lies at a path.</summary>
public static class ProductSources
{
    private const string Known =
        "What can be imported: the set \"Fashion Product Images\" (zip or folder), a table (.csv, .tsv, .jsonl), or a folder or zip of pictures.";

    private static readonly string[] _tableEndings = [".csv", ".tsv", ".jsonl", ".ndjson"];

    /// <summary>The source at a path: Fashion Product Images, a table, or a folder or archive of pictures.</summary>
    /// <remarks>A folder with one table in it and no <c>styles.csv</c> is that table.</remarks>
    /// <param name="path">A file or a folder.</param>
    /// <param name="columns">Columns of a table whose names alone do not tell what they hold.</param>
    /// <exception cref="CatalogException">
    /// There is nothing at the path, or nothing that can be imported, or columns are named for what is no table.
    /// </exception>
    public static IProductSource Open(string path, IReadOnlyList<MappedColumn>? columns = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        IProductSource source = Find(path, columns);
        return source is TableSource || columns is null or []
            ? source
            : throw new CatalogException(
                $"{path} is no table of one's own, so no columns can be named for it. Leave --map out."
            );
    }

    private static IProductSource Find(string path, IReadOnlyList<MappedColumn>? columns)
    {
        if (Directory.Exists(path))
        {
            return OpenFolder(path, columns);
        }
        if (!File.Exists(path))
        {
            throw new CatalogException($"There is no file or folder {path}.");
        }
        if (IsStyles(path))
        {
            return new FashionProductImagesSource(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        if (IsTable(path))
        {
            return new TableSource(path, columns);
        }
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return OpenTree(path)
                ?? throw new CatalogException(
                    $"{path} holds neither a styles.csv nor pictures. {Known}"
                );
        }
        throw new CatalogException($"{path} is nothing that can be imported. {Known}");
    }

    private static IProductSource OpenFolder(string path, IReadOnlyList<MappedColumn>? columns)
    {
        string[] tables = [.. Directory.EnumerateFiles(path).Where(IsTable)];
        if (tables is [var table] && !IsStyles(table))
        {
            return new TableSource(table, columns);
        }
        return OpenTree(path)
            ?? throw new CatalogException(
                $"The folder {path} holds neither a styles.csv, nor one table, nor pictures. {Known}"
            );
    }

    private static IProductSource? OpenTree(string path)
    {
        using FileTree files = FileTree.Open(path);
        if (FashionProductImagesSource.Fits(files))
        {
            return new FashionProductImagesSource(path);
        }
        return PictureFolderSource.Fits(files) ? new PictureFolderSource(path) : null;
    }

    private static bool IsTable(string path) =>
        _tableEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsStyles(string path) =>
        Path.GetFileName(path).Equals("styles.csv", StringComparison.OrdinalIgnoreCase);
}
