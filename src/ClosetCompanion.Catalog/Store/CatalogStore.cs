using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store.Backup;
using ClosetCompanion.Catalog.Store.Checking;
using ClosetCompanion.Catalog.Store.Reading;
using ClosetCompanion.Catalog.Store.Schema;
using ClosetCompanion.Catalog.Store.Writing;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store;

/// <summary>Products, pictures and embeddings in one folder: a SQLite file and picture files named by their content.</summary>
/// <remarks>
/// All members may be called from several threads at once, and several processes may use one folder. Reading never waits;
/// one import at a time may run in a folder. Every member may throw <see cref="CatalogException"/> when the disk is full,
/// the file is damaged or the folder cannot be used.
/// </remarks>
public sealed partial class CatalogStore
{
    private readonly StoreDatabase _database;
    private readonly PictureFiles _files;
    private readonly TimeProvider _timeProvider;

    private CatalogStore(StoreDatabase database, TimeProvider timeProvider)
    {
        _database = database;
        _files = new PictureFiles(database.Folder);
        _timeProvider = timeProvider;
    }

    /// <summary>Opens the store in a folder, creating or migrating it.</summary>
    /// <exception cref="CatalogException">The folder or the file in it cannot be used.</exception>
    public static Task<CatalogStore> OpenAsync(
        string folder,
        CancellationToken cancellationToken = default
    ) => OpenAsync(folder, TimeProvider.System, cancellationToken);

    /// <summary>Opens the store in a folder, creating or migrating it.</summary>
    /// <param name="folder">The data folder; it is made when there is none.</param>
    /// <param name="timeProvider">Tells when products were retired.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CatalogException">The folder or the file in it cannot be used.</exception>
    public static async Task<CatalogStore> OpenAsync(
        string folder,
        TimeProvider timeProvider,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var database = new StoreDatabase(Path.GetFullPath(folder));
        return await database.ExplainAsync(
            async () =>
            {
                Directory.CreateDirectory(database.Folder);
                await new StoreUpgrade(database).RunAsync(timeProvider, cancellationToken);
                return new CatalogStore(database, timeProvider);
            },
            cancellationToken
        );
    }

    /// <summary>Whether there is a store in a folder; looking does not make one.</summary>
    public static bool Exists(string folder) =>
        File.Exists(Path.Combine(folder, StoreDatabase.FileName));

    /// <summary>The models that embeddings were made with, by name.</summary>
    public Task<IReadOnlyList<ModelUse>> GetModelsAsync(
        CancellationToken cancellationToken = default
    ) => _database.ListAsync(ModelQuery.Prepare, ModelQuery.Map, cancellationToken);

    /// <summary>Makes a model the one that this store is searched with when nobody names another.</summary>
    /// <param name="model">Its name or its folder; null for the one that comes with the program.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task UseModelAsync(string? model, CancellationToken cancellationToken = default) =>
        _database.RunAsync(
            connection => StoreSettings.Write(connection, StoreSettings.Model, model),
            cancellationToken
        );

    /// <summary>The model that was set by <see cref="UseModelAsync"/>; null when none was, or there is no usable store.</summary>
    /// <remarks>For the start of a program, before the store is opened, which says what is wrong with it.</remarks>
    public static string? ReadModelInUse(string folder)
    {
        if (!Exists(folder))
        {
            return null;
        }
        try
        {
            using SqliteConnection connection = new StoreDatabase(Path.GetFullPath(folder)).Open();
            return StoreSettings.Read(connection, StoreSettings.Model);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>The catalogues, by name.</summary>
    public Task<IReadOnlyList<CatalogueSummary>> GetCataloguesAsync(
        CancellationToken cancellationToken = default
    ) => _database.ListAsync(CatalogueQuery.Prepare, CatalogueQuery.Map, cancellationToken);

    /// <summary>
    /// Brings a catalogue to what a source holds: adds, changes and retires products. A second import of the same source
    /// changes nothing; a cancelled or killed one leaves whole products and goes on when it is run again.
    /// </summary>
    /// <param name="source">What to read.</param>
    /// <param name="catalogue">The catalogue's name, 1 to 100 characters; it is made when there is none.</param>
    /// <param name="progress">Told every few rows.</param>
    /// <param name="cancellationToken">Stops the import; what is committed by then stays.</param>
    /// <exception cref="CatalogException">
    /// The source cannot be read or holds nothing usable, another import is running in this folder, or the name is not one.
    /// </exception>
    public Task<ImportReport> ImportAsync(
        IProductSource source,
        string catalogue,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        CatalogueName.Check(catalogue);
        return _database.ExplainAsync(
            async () =>
            {
                using StoreLock held =
                    StoreLock.TryTake(_database.Folder)
                    ?? throw new CatalogException(
                        $"Another import into {_database.Folder} is running. Wait until it is done, then try again."
                    );
                var import = new CatalogueImport(
                    _database,
                    _files,
                    source,
                    catalogue,
                    _timeProvider
                );
                return await import.RunAsync(progress, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Reads a source as <see cref="ImportAsync"/> does and says what that would do, but writes nothing; where there is no
    /// store, none is made.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="source">What to read.</param>
    /// <param name="catalogue">The catalogue's name, 1 to 100 characters.</param>
    /// <param name="progress">Told every few rows.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="CatalogException">
    /// The source cannot be read or holds nothing usable, the name is not one, or the store cannot be read.
    /// </exception>
    public static Task<ImportReport> PreviewImportAsync(
        string folder,
        IProductSource source,
        string catalogue,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        CatalogueName.Check(catalogue);
        var database = new StoreDatabase(Path.GetFullPath(folder));
        return database.ExplainAsync(
            () =>
                new ImportPreview(Exists(folder) ? database : null, source, catalogue).RunAsync(
                    progress,
                    cancellationToken
                ),
            cancellationToken
        );
    }

    /// <summary>Hashes of the pictures of products on offer that the model has not embedded yet, in a fixed order.</summary>
    public Task<IReadOnlyList<string>> GetPicturesToEmbedAsync(
        string modelHash,
        CancellationToken cancellationToken = default
    ) =>
        _database.ListAsync(
            command => PictureQuery.NotEmbedded(command, modelHash),
            reader => reader.GetString(0),
            cancellationToken
        );

    /// <summary>Pictures of products on offer in a catalogue that could not be embedded, in order of the products.</summary>
    public Task<IReadOnlyList<RefusedPicture>> GetRefusedPicturesAsync(
        string modelHash,
        string catalogue,
        CancellationToken cancellationToken = default
    ) =>
        _database.ListAsync(
            command => PictureQuery.Refused(command, modelHash, catalogue),
            PictureQuery.MapRefused,
            cancellationToken
        );

    /// <summary>Keeps what a model made of pictures, all in one transaction.</summary>
    /// <param name="modelId">The model's name.</param>
    /// <param name="modelHash">Sets it apart from another model of that name.</param>
    /// <param name="embeddings">What it made; that of a picture which the store does not know is left out.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ArgumentException">A vector is not as long as the model's other vectors.</exception>
    public Task SaveEmbeddingsAsync(
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings,
        CancellationToken cancellationToken = default
    ) =>
        _database.RunAsync(
            connection => EmbeddingWriter.Write(connection, modelId, modelHash, embeddings),
            cancellationToken
        );

    /// <summary>Every vector of every product on offer, in order of the product's key.</summary>
    /// <param name="modelHash">The model whose vectors are wanted.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<ProductVector> ReadVectorsAsync(
        string modelHash,
        string? catalogue = null,
        CancellationToken cancellationToken = default
    ) =>
        _database.ReadAsync(
            command => VectorQuery.OnOffer(command, modelHash, catalogue),
            VectorQuery.Map,
            cancellationToken
        );

    /// <summary>The products with these keys, in the order asked for; unknown keys are left out.</summary>
    /// <remarks>Retired ones are among them: see <see cref="StoredProduct.RetiredAt"/>.</remarks>
    public async Task<IReadOnlyList<StoredProduct>> GetProductsAsync(
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    )
    {
        IReadOnlyList<StoredProduct> found = await _database.ListAsync(
            command => ProductQuery.WithKeys(command, keys),
            ProductQuery.Map,
            cancellationToken
        );
        Dictionary<long, StoredProduct> byKey = found.ToDictionary(product => product.Key);
        return [.. keys.Where(byKey.ContainsKey).Select(key => byKey[key])];
    }

    /// <summary>Every product on offer, in order of its key.</summary>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<StoredProduct> ReadProductsAsync(
        string? catalogue = null,
        CancellationToken cancellationToken = default
    ) =>
        _database.ReadAsync(
            command => ProductQuery.OnOffer(command, catalogue),
            ProductQuery.Map,
            cancellationToken
        );

    /// <summary>What every product on offer is filtered, counted, sorted and folded by, in no order.</summary>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<ProductFacts> ReadFactsAsync(
        string? catalogue = null,
        CancellationToken cancellationToken = default
    ) =>
        _database.ReadAsync(
            command => FactsQuery.OnOffer(command, catalogue),
            new FactsQuery().Map,
            cancellationToken
        );

    /// <summary>
    /// Finds products by the words of their titles, brands, descriptions, ids and attributes; those with all words of the
    /// text come first, then by BM25. Plural forms and accents make no difference.
    /// </summary>
    /// <param name="text">What somebody typed; none of its characters has a special meaning.</param>
    /// <param name="most">How many products are wanted at most.</param>
    /// <param name="isWanted">Says of a product's key whether it may be found; null for all, retired ones too.</param>
    /// <param name="cancellationToken">Stops before the search starts.</param>
    public Task<TextMatches> FindTextAsync(
        string text,
        int most,
        Predicate<long>? isWanted = null,
        CancellationToken cancellationToken = default
    ) =>
        _database.RunAsync(
            connection => TextRanking.Run(connection, text, most, isWanted),
            cancellationToken
        );

    /// <summary>A product by its catalogue and id, on offer or retired; null when there never was one.</summary>
    public async Task<StoredProduct?> FindProductAsync(
        string catalogue,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        IReadOnlyList<StoredProduct> found = await _database.ListAsync(
            command => ProductQuery.WithId(command, catalogue, id),
            ProductQuery.Map,
            cancellationToken
        );
        return found.SingleOrDefault();
    }

    /// <summary>
    /// Looks at everything: the database and its references, the words, the vectors, and every picture file against its
    /// hash. Searches go on meanwhile; leftovers are looked for only while no import runs.
    /// </summary>
    /// <param name="repair">Whether to put right what can be: leftovers, damaged vectors and pictures, words.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="CatalogException">The store cannot be read, or something is to be repaired while an import runs.</exception>
    public Task<StoreCheckReport> CheckAsync(
        bool repair = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        _database.ExplainAsync(
            () =>
                new StoreCheck(_database, _files, repair, _timeProvider).RunAsync(
                    progress,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>
    /// Copies the store as it is at one moment, while others read and write. A file that ends in <c>.zip</c> holds all of
    /// it and unpacks to a data folder; any other file is the database alone, a <c>closet.db</c> without its pictures.
    /// </summary>
    /// <param name="file">Where the copy goes; it appears whole or not at all.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops the copying; nothing is left behind.</param>
    /// <exception cref="CatalogException">The store cannot be read or the file cannot be written, or it is there already.</exception>
    public Task<StoreBackup> BackUpAsync(
        string file,
        bool overwrite = false,
        IProgress<StoreCheckProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var copying = new BackupWriter(_database, _files, Path.GetFullPath(file));
        return _database.ExplainAsync(
            () => copying.RunAsync(overwrite, progress, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The path of a picture's file.</summary>
    /// <param name="hash">SHA-256 of the picture's bytes, lower-case hex.</param>
    /// <exception cref="ArgumentException">It is not such a hash.</exception>
    public string GetPicturePath(string hash) => _files.PathOf(hash);
}
