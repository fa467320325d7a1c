using ClosetCompanion.Catalog.Accounts;
using ClosetCompanion.Catalog.Outfits;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Schema;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>A store in a database of PostgreSQL, which any number of programs on any number of computers share.</summary>
public sealed class PostgresStore : ICatalogStore, IAsyncDisposable
{
    // Between two looks at what other processes wrote, where none has told of it.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(900);

    private readonly PostgresDatabase _database;
    private readonly ChangeListener _listener;
    private readonly PostgresPictures _pictures;
    private readonly IPictureFiles _files;
    private readonly TimeProvider _timeProvider;
    private bool _isClosed;

    private PostgresStore(
        PostgresDatabase database,
        ObjectPictures? objects,
        TimeProvider timeProvider
    )
    {
        Objects = objects;
        _files = objects ?? (IPictureFiles)new DatabasePictures(database, timeProvider);
        _database = database;
        _timeProvider = timeProvider;
        _listener = new ChangeListener(database);
        Products = new PostgresProducts(database, timeProvider);
        Embeddings = new PostgresEmbeddings(database);
        Pictures = _pictures = new PostgresPictures(database, _files);
        Settings = new PostgresSettings(database);
        Fetched = new PostgresFetches(database);
        Feeds = new PostgresFeeds(database);
        Hooks = new PostgresHooks(database);
        Keys = new PostgresKeys(database, timeProvider);
        var statements = new PostgresStatements(database);
        Accounts = new SqlAccounts(statements, timeProvider);
        Outfits = new SqlOutfits(statements, timeProvider);
        People = new PostgresPeople(database, this, timeProvider);
        Closets = new PostgresClosets(database, this, timeProvider);
        Jobs = new PostgresJobs(database);
        EmbeddingQueue = new PostgresEmbeddingQueue(database);
        Temporary = new PostgresTemporary(database);
        Maintenance = new PostgresMaintenance(database, this, timeProvider);
        Nearest = new PostgresNearestIndex(database);
    }

    /// <inheritdoc />
    public string Location => _database.Location;

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
    public ITemporaryStore Temporary { get; }

    /// <inheritdoc />
    public IMaintenance Maintenance { get; }

    /// <inheritdoc />
    public INearestIndex Nearest { get; }

    /// <summary>The database itself.</summary>
    internal PostgresDatabase Database => _database;

    /// <summary>Where the pictures lie; null for the database.</summary>
    internal ObjectPictures? Objects { get; }

    /// <summary>Whether there are tables of a store in a database; looking does not make any.</summary>
    /// <param name="text">See <see cref="OpenAsync(string, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="CatalogException">The database cannot be reached.</exception>
    public static async Task<bool> ExistsAsync(
        string text,
        CancellationToken cancellationToken = default
    )
    {
        await using var database = new PostgresDatabase(text);
        return await database.TryAsync(
            async () =>
            {
                await using NpgsqlConnection connection = await database.OpenAsync(
                    cancellationToken
                );
                return await SchemaUpgrade.HasTablesAsync(connection, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Opens the store in a database; its tables are made or upgraded where that is needed.</summary>
    /// <param name="text">
    /// What Npgsql calls a connection string: <c>Host=db1,db2;Database=closet;Username=…;Password=…</c>.
    /// </param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CatalogException">The database cannot be used; the message says why, without the password.</exception>
    public static Task<PostgresStore> OpenAsync(
        string text,
        CancellationToken cancellationToken = default
    ) => OpenAsync(text, TimeProvider.System, cancellationToken);

    /// <inheritdoc cref="OpenAsync(string, CancellationToken)" />
    /// <param name="text">What Npgsql calls a connection string.</param>
    /// <param name="timeProvider">Tells when products were retired, and waits.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static Task<PostgresStore> OpenAsync(
        string text,
        TimeProvider timeProvider,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return OpenAsync(text, StoreText.PicturesOf(text), timeProvider, cancellationToken);
    }

    /// <inheritdoc cref="OpenAsync(string, CancellationToken)" />
    /// <param name="text">What Npgsql calls a connection string.</param>
    /// <param name="pictures">Where the pictures lie; null for the database.</param>
    /// <param name="timeProvider">Tells when products were retired, and waits.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    internal static async Task<PostgresStore> OpenAsync(
        string text,
        string? pictures,
        TimeProvider timeProvider,
        CancellationToken cancellationToken
    )
    {
        var database = new PostgresDatabase(text);
        ObjectPictures? objects = null;
        try
        {
            if (pictures is not null)
            {
                var place = ObjectPlace.Read(pictures);
                objects = new ObjectPictures(new ObjectBucket(place), timeProvider);
                await objects.TryAsync(cancellationToken);
            }
            await new SchemaUpgrade(database).RunAsync(cancellationToken);
            await PicturePlace.RequireAsync(database, objects?.Place, cancellationToken);
            return new PostgresStore(database, objects, timeProvider);
        }
        catch
        {
            await (objects?.DisposeAsync() ?? ValueTask.CompletedTask);
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads a setting, for the start of a program, before the store is opened or upgraded.</summary>
    /// <param name="text">See <see cref="OpenAsync(string, CancellationToken)"/>.</param>
    /// <param name="name">One of <see cref="SettingNames"/>.</param>
    /// <returns>Null when nobody has set it, or there is no store that has settings.</returns>
    /// <exception cref="CatalogException">The store cannot be read; the message says why.</exception>
    public static string? ReadSetting(string text, string name) =>
        new SharedTexts(text).Read(name).FirstOrDefault();

    /// <summary>Keeps pictures that were read in a folder of this computer too, the last used ones.</summary>
    /// <param name="folder">The folder; it is made when there is none.</param>
    /// <param name="mostBytes">How much it may hold.</param>
    public void KeepPicturesIn(string folder, long mostBytes) =>
        _pictures.Cache = new PictureCache(folder, mostBytes);

    /// <inheritdoc />
    public async ValueTask<IStoreView> OpenViewAsync(
        CancellationToken cancellationToken = default
    ) => await PostgresView.OpenAsync(_database, cancellationToken);

    /// <inheritdoc />
    public async Task WaitForChangeAsync(long known, CancellationToken cancellationToken)
    {
        _listener.Start();
        while (true)
        {
            Task told = _database.Changes.Next;
            long version = await _database.QueryAsync(
                connection => CatalogueQueries.ReadVersionAsync(connection, cancellationToken),
                cancellationToken
            );
            // A standby that was asked may be a little behind what is known.
            if (version > known)
            {
                return;
            }
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(told, Task.Delay(_pause, _timeProvider, waiting.Token));
            await waiting.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Closes its connections.</summary>
    public async ValueTask DisposeAsync()
    {
        // Disposing again does no harm.
        if (!Interlocked.Exchange(ref _isClosed, true))
        {
            await _listener.DisposeAsync();
            await _files.DisposeAsync();
            await _database.DisposeAsync();
        }
    }
}
