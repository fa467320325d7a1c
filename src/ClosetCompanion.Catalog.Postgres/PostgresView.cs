using System.Data;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Nearest;
using ClosetCompanion.Catalog.Postgres.Words;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Store;
using Npgsql;
using CatalogueQueries = ClosetCompanion.Catalog.Postgres.Reading.CatalogueQueries;
using ChangeQuery = ClosetCompanion.Catalog.Postgres.Reading.ChangeQuery;
using HavingQuery = ClosetCompanion.Catalog.Postgres.Reading.HavingQuery;
using ProductQueries = ClosetCompanion.Catalog.Postgres.Reading.ProductQueries;
using TextRanking = ClosetCompanion.Catalog.Postgres.Words.TextRanking;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>A transaction that sees the store as it was at its first query.</summary>
internal sealed class PostgresView : IStoreView
{
    private readonly PostgresDatabase _database;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _moment;
    private IReadOnlyList<CatalogueState>? _catalogues;

    private PostgresView(
        PostgresDatabase database,
        NpgsqlConnection connection,
        NpgsqlTransaction moment,
        long version
    )
    {
        (_database, _connection, _moment, Version) = (database, connection, moment, version);
    }

    public long Version { get; }

    public INearestProducts Nearest => new NearestProducts(_database, _connection);

    private WordIndex Index =>
        new(_connection, _database.Tokenizer, _database.Frequencies.Of(Version));

    public static Task<PostgresView> OpenAsync(
        PostgresDatabase database,
        CancellationToken cancellationToken
    ) =>
        database.TryAsync(
            async () =>
            {
                NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
                try
                {
                    NpgsqlTransaction moment = await connection.BeginTransactionAsync(
                        IsolationLevel.RepeatableRead,
                        cancellationToken
                    );
                    return new PostgresView(
                        database,
                        connection,
                        moment,
                        await CatalogueQueries.ReadVersionAsync(connection, cancellationToken)
                    );
                }
                catch
                {
                    await connection.DisposeAsync();
                    throw;
                }
            },
            cancellationToken
        );

    public Task<IReadOnlyList<CatalogueState>> GetCataloguesAsync(
        CancellationToken cancellationToken = default
    ) => _database.ExplainAsync(() => ReadCataloguesAsync(cancellationToken));

    public IAsyncEnumerable<ChangedProduct> ReadChangesAsync(
        long catalogueKey,
        long since,
        string modelHash,
        CancellationToken cancellationToken = default
    ) =>
        _database.ExplainAsync(
            ChangeQuery.RunAsync(_connection, catalogueKey, since, modelHash, cancellationToken),
            cancellationToken
        );

    public Task<TextMatches> FindTextAsync(
        TextQuery query,
        CancellationToken cancellationToken = default
    ) =>
        _database.ExplainAsync(async () =>
        {
            ScopeExpression scope = await ScopeAsync(query.Scope, cancellationToken);
            return scope.FindsAny
                ? await new TextRanking(Index, query, scope.Expression).RankAsync(cancellationToken)
                : new TextMatches(
                    [],
                    [.. AskedWord.Of(query).Select(word => new SearchedWord(word.Text, 0))]
                );
        });

    public Task<IReadOnlyList<long>> FindHavingAsync(
        Scope scope,
        IReadOnlyList<string> words,
        CancellationToken cancellationToken = default
    ) =>
        _database.ExplainAsync(async () =>
            await HavingQuery.RunAsync(
                _connection,
                _database.Tokenizer,
                words,
                await ScopeAsync(scope, cancellationToken),
                cancellationToken
            )
        );

    public Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> FindMatchedWordsAsync(
        IReadOnlyList<string> words,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    ) =>
        _database.ExplainAsync(() =>
        {
            WordIndex index = Index;
            return index.MatchAsync(
                [
                    .. words
                        .Select(SearchWord.OfPhrase)
                        .OfType<SearchWord>()
                        .Select(word => (word.Text, Expression: index.Read(word.Expression)))
                        .Where(word => word.Expression is not null)
                        .Select(word => (word.Text, word.Expression!)),
                ],
                keys,
                cancellationToken
            );
        });

    public Task<IReadOnlyList<StoredProduct>> GetProductsAsync(
        Scope scope,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    ) =>
        _database.ExplainAsync(() =>
            ProductQueries.ReadWithKeysAsync(_connection, scope, keys, cancellationToken)
        );

    public async ValueTask DisposeAsync()
    {
        await _moment.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<IReadOnlyList<CatalogueState>> ReadCataloguesAsync(
        CancellationToken cancellationToken
    ) => _catalogues ??= await CatalogueQueries.ReadStatesAsync(_connection, cancellationToken);

    private async Task<ScopeExpression> ScopeAsync(
        Scope scope,
        CancellationToken cancellationToken
    ) => ScopeExpression.For(scope, await ReadCataloguesAsync(cancellationToken));
}
