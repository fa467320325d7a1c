using ClosetCompanion.Catalog.Store.Upkeep;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that looks after the whole of it.</summary>
public interface IMaintenance
{
    /// <summary>
    /// Looks at everything: rows and references, the words, the vectors, and every picture against its hash. Searches go on
    /// meanwhile; leftovers are looked for only while nobody imports.
    /// </summary>
    /// <param name="repair">Whether to put right what can be: leftovers, damaged vectors and pictures, words.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="CatalogException">The store cannot be read, or something is to be repaired while somebody imports.</exception>
    Task<StoreCheckReport> CheckAsync(
        bool repair = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Copies the store as it is at one moment, while others read and write. A file that ends in <c>.zip</c> holds all of
    /// it and unpacks to a data folder; any other file is the database alone, without the pictures.
    /// </summary>
    /// <param name="file">Where the copy goes; it appears whole or not at all.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops the copying; nothing is left behind.</param>
    /// <exception cref="CatalogException">The store cannot be read or the file cannot be written, or it is there already.</exception>
    Task<StoreBackup> BackUpAsync(
        string file,
        bool overwrite = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    );
}
