using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Store;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>A read transaction: SQLite shows it the store as it was at its first query.</summary>
internal sealed class SqliteView : IStoreView
{
    private readonly SqliteDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _moment;
    private IReadOnlyList<CatalogueState>? _catalogues;

    private SqliteView(
        SqliteDatabase database,
        SqliteConnection connection,
        SqliteTransaction moment
    )
    {
        _database = database;
        _connection = connection;
        _moment = moment;
        Version = CatalogueQueries.ReadVersion(connection);
    }

    public long Version { get; }

    private IReadOnlyList<CatalogueState> Catalogues =>
        _catalogues ??= CatalogueQueries.ReadStates(_connection);

    public static Task<SqliteView> OpenAsync(
        SqliteDatabase database,
        CancellationToken cancellationToken
    ) =>
        database.ExplainAsync(
            () =>
            {
                SqliteConnection connection = database.Open();
                try
                {
                    WordQuery.Prepare(connection);
                    SqliteTransaction moment = connection.BeginTransaction(deferred: true);
                    return Task.FromResult(new SqliteView(database, connection, moment));
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            },
            cancellationToken
        );

    public Task<IReadOnlyList<CatalogueState>> GetCataloguesAsync(
        CancellationToken cancellationToken = default
    ) => RunAsync(() => Catalogues, cancellationToken);

    public IAsyncEnumerable<ChangedProduct> ReadChangesAsync(
        long catalogueKey,
        long since,
        string modelHash,
        CancellationToken cancellationToken = default
    ) =>
        _database.ReadAsync(
            _connection,
            connection => ChangeQuery.Run(connection, catalogueKey, since, modelHash),
            cancellationToken
        );

    public Task<TextMatches> FindTextAsync(
        TextQuery query,
        CancellationToken cancellationToken = default
    ) =>
        RunAsync(
            () => TextRanking.Run(_connection, query, ScopeWords.For(query.Scope, Catalogues)),
            cancellationToken
        );

    public Task<IReadOnlyList<long>> FindHavingAsync(
        Scope scope,
        IReadOnlyList<string> words,
        CancellationToken cancellationToken = default
    ) =>
        RunAsync(
            () => HavingQuery.Run(_connection, words, ScopeWords.For(scope, Catalogues)),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> FindMatchedWordsAsync(
        IReadOnlyList<string> words,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    ) => RunAsync(() => WordQuery.Run(_connection, words, keys), cancellationToken);

    public Task<IReadOnlyList<StoredProduct>> GetProductsAsync(
        Scope scope,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    ) => RunAsync(() => ProductQueries.ReadWithKeys(_connection, scope, keys), cancellationToken);

    public ValueTask DisposeAsync()
    {
        _moment.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        _database.ExplainAsync(() => Task.FromResult(work()), cancellationToken);
}
