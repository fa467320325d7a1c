using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Pictures that wait to be embedded, in PostgreSQL.</summary>
internal sealed class PostgresEmbeddingQueue(PostgresDatabase database) : IEmbeddingQueue
{
    // One program at a time puts pictures into chunks, so that none comes into two.
    private const long Lock = AdvisoryLocks.EmbeddingQueue;

    private const string Insert =
        "INSERT INTO embedding_chunks (model, pictures, size, again, claimed_by, claimed_until) VALUES (@modelHash, @pictures, @size, @again, @holder, @until) RETURNING key";

    private const string Claim = $"""
        UPDATE embedding_chunks SET claimed_by = @holder, claimed_until = @until
        WHERE key = (SELECT key FROM embedding_chunks WHERE model = @modelHash AND coalesce(claimed_until, 0) <= @now
          ORDER BY key LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING {ChunkRow.Columns}
        """;

    public TimeSpan Lease => TimeSpan.FromSeconds(15);

    public Task AddMissingAsync(
        string modelHash,
        int chunkSize,
        CancellationToken cancellationToken = default
    ) =>
        AddAsync(
            connection =>
                EmbeddingQueries.FindMissingKeysAsync(connection, modelHash, cancellationToken),
            modelHash,
            chunkSize,
            again: false,
            cancellationToken
        );

    public Task AddAgainAsync(
        string modelHash,
        IReadOnlyCollection<string> pictures,
        int chunkSize,
        CancellationToken cancellationToken = default
    ) =>
        AddAsync(
            connection => EmbeddingQueries.FindKeysAsync(connection, pictures, cancellationToken),
            modelHash,
            chunkSize,
            again: true,
            cancellationToken
        );

    public Task<EmbeddingChunk?> TakeAsync(
        string modelHash,
        IReadOnlyCollection<string> pictures,
        string holder,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
            {
                IReadOnlyList<long> keys = await EmbeddingQueries.FindKeysAsync(
                    connection,
                    pictures,
                    cancellationToken
                );
                IReadOnlyList<string> missing = await EmbeddingQueries.FindHashesAsync(
                    connection,
                    modelHash,
                    keys,
                    isAgain: false,
                    cancellationToken
                );
                return missing.Count == 0
                    ? null
                    : new EmbeddingChunk(
                        await connection.ScalarAsync<long>(
                            Insert,
                            new
                            {
                                modelHash,
                                pictures = ChunkRow.Write(keys),
                                size = (long)missing.Count,
                                again = 0L,
                                holder,
                                until = until.ToUnixTimeMilliseconds(),
                            },
                            cancellationToken
                        ),
                        missing
                    );
            },
            cancellationToken
        );

    public Task<EmbeddingChunk?> ClaimAsync(
        string modelHash,
        string holder,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
                await connection.FirstAsync<ChunkRow>(
                    Claim,
                    new
                    {
                        modelHash,
                        holder,
                        now = now.ToUnixTimeMilliseconds(),
                        until = until.ToUnixTimeMilliseconds(),
                    },
                    cancellationToken
                )
                    is { } chunk
                    ? new EmbeddingChunk(
                        chunk.Key,
                        await EmbeddingQueries.FindHashesAsync(
                            connection,
                            modelHash,
                            [.. ChunkRow.Read(chunk.Pictures)],
                            isAgain: chunk.Again != 0,
                            cancellationToken
                        )
                    )
                    : null,
            cancellationToken
        );

    public Task ExtendAsync(
        string holder,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    "UPDATE embedding_chunks SET claimed_until = @until WHERE claimed_by = @holder",
                    new { holder, until = until.ToUnixTimeMilliseconds() },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task FinishAsync(
        IReadOnlyCollection<long> chunks,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.RunAsync(
                    "DELETE FROM embedding_chunks WHERE key = ANY(@chunks)",
                    new { chunks = chunks.ToArray() },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<int> CountAsync(string modelHash, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.ScalarAsync<int>(
                    "SELECT coalesce(sum(size), 0)::int FROM embedding_chunks WHERE model = @modelHash",
                    new { modelHash },
                    cancellationToken
                ),
            cancellationToken
        );

    private Task<int> AddAsync(
        Func<NpgsqlConnection, Task<IReadOnlyList<long>>> findAsync,
        string modelHash,
        int chunkSize,
        bool again,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            async connection =>
            {
                await using NpgsqlTransaction all = await connection.BeginTransactionAsync(
                    cancellationToken
                );
                await connection.RunAsync(
                    "SELECT pg_advisory_xact_lock(@Lock)",
                    new { Lock },
                    cancellationToken
                );
                var waiting = (
                    await connection.ListAsync<string>(
                        "SELECT pictures FROM embedding_chunks WHERE model = @modelHash",
                        new { modelHash },
                        cancellationToken
                    )
                )
                    .SelectMany(ChunkRow.Read)
                    .ToHashSet();
                long[][] chunks =
                [
                    .. (await findAsync(connection))
                        .Where(key => !waiting.Contains(key))
                        .Chunk(chunkSize),
                ];
                await connection.RunAsync(
                    """
                    INSERT INTO embedding_chunks (model, pictures, size, again)
                    SELECT @modelHash, pictures, size, @again
                    FROM unnest(@pictures, @sizes) WITH ORDINALITY AS new (pictures, size, place) ORDER BY place
                    """,
                    new
                    {
                        modelHash,
                        again = again ? 1L : 0L,
                        pictures = chunks.Select(chunk => ChunkRow.Write(chunk)).ToArray(),
                        sizes = chunks.Select(chunk => (long)chunk.Length).ToArray(),
                    },
                    cancellationToken
                );
                await all.CommitAsync(cancellationToken);
                return chunks.Length;
            },
            cancellationToken
        );
}
