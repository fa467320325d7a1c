using ClosetCompanion.Catalog.Accounts;
using ClosetCompanion.Catalog.Outfits;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Schema;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Files;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>A store in one folder: a SQLite file, and picture files named by their content.</summary>
public sealed class SqliteStore : ICatalogStore
{
    // Between two looks at what other processes wrote.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _timeProvider;

    private SqliteStore(SqliteDatabase database, TimeProvider timeProvider)
    {
        _database = database;
        _timeProvider = timeProvider;
        var pictures = new PictureFolder(database.Folder);
        Products = new SqliteProducts(database, pictures, timeProvider);
        Embeddings = new SqliteEmbeddings(database);
        Pictures = new SqlitePictures(database, pictures);
        Settings = new SqliteSettings(database);
        Fetched = new SqliteFetches(database);
        Feeds = new SqliteFeeds(database);
        Hooks = new SqliteHooks(database);
        Keys = new SqliteKeys(database, timeProvider);
        var statements = new SqliteStatements(database);
        Accounts = new SqlAccounts(statements, timeProvider);
        Outfits = new SqlOutfits(statements, timeProvider);
        People = new SqlitePeople(database, pictures, timeProvider);
        Closets = new SqliteClosets(database, pictures, timeProvider);
        Jobs = new SqliteJobs(database);
        EmbeddingQueue = new SqliteEmbeddingQueue(database);
        Maintenance = new SqliteMaintenance(database, pictures, timeProvider);
    }

    /// <inheritdoc />
    public string Location => _database.Folder;

    /// <inheritdoc />
    public IProductStore Products { get; }

    /// <inheritdoc />
    public IEmbeddingStore Embeddings { get; }

    /// <inheritdoc />
    public IPictureStore Pictures { get; }

    /// <inheritdoc />
    public ISettingStore Settings { get; }

    /// <inheritdoc />
    public IFetchStore Fetched { get; }

    /// <inheritdoc />
    public IFeedStore Feeds { get; }

    /// <inheritdoc />
    public IHookStore Hooks { get; }

    /// <inheritdoc />
    public IKeyStore Keys { get; }

    /// <inheritdoc />
    public IAccountStore Accounts { get; }

    /// <inheritdoc />
    public IPeopleStore People { get; }

    /// <inheritdoc />
    public IClosetStore Closets { get; }

    /// <inheritdoc />
    public IOutfitStore Outfits { get; }

    /// <inheritdoc />
    public IJobStore Jobs { get; }

    /// <inheritdoc />
    public IEmbeddingQueue EmbeddingQueue { get; }

    /// <inheritdoc />
    public ITemporaryStore Temporary { get; } = new MemoryTemporary();

    /// <inheritdoc />
    public IMaintenance Maintenance { get; }

    /// <summary>Whether there is a store in a folder; looking does not make one.</summary>
    public static bool Exists(string folder) => new SqliteDatabase(folder).Exists;

    /// <summary>Opens the store in a folder; it is made or upgraded where that is needed.</summary>
    /// <exception cref="CatalogException">The folder or the file in it cannot be used.</exception>
    public static Task<SqliteStore> OpenAsync(
        string folder,
        CancellationToken cancellationToken = default
    ) => OpenAsync(folder, TimeProvider.System, cancellationToken);

    /// <summary>Opens the store in a folder; it is made or upgraded where that is needed.</summary>
    /// <param name="folder">The data folder; it is made when there is none.</param>
    /// <param name="timeProvider">Tells when products were retired, and waits.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CatalogException">The folder or the file in it cannot be used.</exception>
    public static async Task<SqliteStore> OpenAsync(
        string folder,
        TimeProvider timeProvider,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var database = new SqliteDatabase(Path.GetFullPath(folder));
        return await database.ExplainAsync(
            async () =>
            {
                OwnerOnly.MakeFolder(database.Folder);
                await new SchemaUpgrade(database).RunAsync(timeProvider, cancellationToken);
                return new SqliteStore(database, timeProvider);
            },
            cancellationToken
        );
    }

    /// <summary>A setting of the store in a folder, for the start of a program, before the store is opened or upgraded.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="name">One of <see cref="SettingNames"/>.</param>
    /// <returns>Null when nobody has set it, or there is no store that has settings.</returns>
    /// <exception cref="CatalogException">The store cannot be read; the message says why.</exception>
    public static string? ReadSetting(string folder, string name)
    {
        var database = new SqliteDatabase(Path.GetFullPath(folder));
        return database.Exists
            ? database.Explain(() =>
            {
                using var connection = database.Open();
                return SettingQueries.HasSettings(connection)
                    ? SettingQueries.Read(connection, name)
                    : null;
            })
            : null;
    }

    /// <inheritdoc />
    public async ValueTask<IStoreView> OpenViewAsync(
        CancellationToken cancellationToken = default
    ) => await SqliteView.OpenAsync(_database, cancellationToken);

    /// <inheritdoc />
    public async Task WaitForChangeAsync(long known, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task told = _database.Changes.Next;
            long version = await _database.QueryAsync(
                CatalogueQueries.ReadVersion,
                cancellationToken
            );
            if (version != known)
            {
                return;
            }
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(told, Task.Delay(_pause, _timeProvider, waiting.Token));
            await waiting.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
