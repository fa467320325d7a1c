using ClosetCompanion.Catalog.Import.Choosing;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Formats;

namespace ClosetCompanion.Catalog.Import.Sources;

/// <summary>Tells what kind of source lies at a path.</summary>
public static class ProductSources
{
    private const string Known =
        "What can be imported: the set \"Fashion Product Images\" (zip or folder), a table (.csv, .tsv, .xlsx, .json, .jsonl), a feed (.xml), pages (.html), or a folder or zip of these or of pictures.";

    /// <summary>The formats that are recognised without a switch.</summary>
    public static IReadOnlyList<ImportFormat> Formats { get; } =
    [
        new("Fashion Product Images", "a zip archive or folder with styles.csv and images/"),
        .. FeedFormats.All.Select(format => new ImportFormat(format.Name, format.KnownBy)),
        new("folder of pictures", "a folder or zip archive with pictures; each is a product"),
    ];

    /// <summary>The source at a path: Fashion Product Images, files with products, or a folder or archive of pictures.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="settings">What the files alone do not tell.</param>
    /// <exception cref="CatalogException">
    /// There is nothing at the path, or nothing that can be imported, or columns are named for what is no table.
    /// </exception>
    public static IProductSource Open(string path, FeedSettings? settings = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        IProductSource source = Find(path, settings);
        return source is FeedSource || settings is null or { Columns.Count: 0, Table: null }
            ? source
            : throw new CatalogException(
                $"{path} is no table of one's own, so no columns can be named for it. Leave --map and --table out."
            );
    }

    private static IProductSource Find(string path, FeedSettings? settings)
    {
        bool isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            throw new CatalogException($"There is no file or folder {path}.");
        }
        if (isFolder || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return OpenTree(path, settings);
        }
        if (Path.GetFileName(path).Equals("styles.csv", StringComparison.OrdinalIgnoreCase))
        {
            return new FashionProductImagesSource(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        return FeedKinds.MayHoldProducts(path) && OtherArchives.Advice(path) is null
            ? new FeedSource(path, settings)
            : throw new CatalogException(
                $"{path} is nothing that can be imported. {OtherArchives.Advice(path) ?? Known}"
            );
    }

    private static IProductSource OpenTree(string path, FeedSettings? settings)
    {
        using FileTree files = FileTree.Open(path);
        if (settings?.Table is null && FashionProductImagesSource.Fits(files))
        {
            return new FashionProductImagesSource(path);
        }
        bool hasPictures = PictureFolderSource.Fits(files);
        // Pictures beside a spreadsheet that is not read come with a note that says so.
        if (
            files.Files.Any(FeedKinds.MayHoldProducts)
            || (hasPictures && OtherArchives.Advice(files) is not null)
        )
        {
            return new FeedSource(path, settings);
        }
        return hasPictures
            ? new PictureFolderSource(path)
            : throw new CatalogException(
                $"{path} holds neither tables nor pictures. {OtherArchives.Advice(files) ?? Known}"
            );
    }
}
