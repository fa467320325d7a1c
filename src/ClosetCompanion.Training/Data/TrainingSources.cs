using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Sqlite;

namespace ClosetCompanion.Training.Data;

/// <summary>Tells what products are to be trained on.</summary>
internal static class TrainingSources
{
    // What a store writes; its other files are pictures, which go by their content.
    private static readonly string[] _storeFiles = ["closet.db", "closet.db-wal"];

    /// <summary>Tells the contents at a path from others (<see cref="ContentKey"/>).</summary>
    /// <param name="path">A data folder, or a file or folder that <c>closet import</c> reads.</param>
    public static string ContentOf(string path) =>
        SqliteStore.Exists(path)
            ? string.Join(
                '-',
                _storeFiles
                    .Select(name => Path.Combine(path, name))
                    .Where(File.Exists)
                    .Select(ContentKey.Of)
            )
            : ContentKey.Of(path);

    /// <summary>What lies at a path: the program's store, or anything that can be imported into it.</summary>
    /// <param name="path">A data folder, or a file or folder that <c>closet import</c> reads.</param>
    /// <param name="catalogue">A catalogue of the store; null for its only one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CatalogException">There is nothing of the sort.</exception>
    public static async Task<IProductSource> OpenAsync(
        string path,
        string? catalogue,
        CancellationToken cancellationToken
    )
    {
        if (SqliteStore.Exists(path))
        {
            return await StoreSource.OpenAsync(path, catalogue, cancellationToken);
        }

        return catalogue is null
            ? ProductSources.Open(path)
            : throw new CatalogException(
                $"--catalogue {catalogue} names a part of a store, but {path} is no data folder: it has no closet.db."
            );
    }
}
