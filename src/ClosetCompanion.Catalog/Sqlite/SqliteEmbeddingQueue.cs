using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Pictures that wait to be embedded, in SQLite.</summary>
internal sealed class SqliteEmbeddingQueue(SqliteDatabase database) : IEmbeddingQueue
{
    // All who have the store are on one computer: who does not answer within this time is dead or very busy.
    public TimeSpan Lease => TimeSpan.FromSeconds(2);

    public Task AddMissingAsync(
        string modelHash,
        int chunkSize,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            connection =>
                Add(
                    connection,
                    modelHash,
                    EmbeddingQueries.FindMissingKeys(connection, modelHash),
                    chunkSize,
                    again: false
                ),
            cancellationToken
        );

    public Task AddAgainAsync(
        string modelHash,
        IReadOnlyCollection<string> pictures,
        int chunkSize,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            connection =>
                Add(
                    connection,
                    modelHash,
                    EmbeddingQueries.FindKeys(connection, pictures),
                    chunkSize,
                    again: true
                ),
            cancellationToken
        );

    public Task<EmbeddingChunk?> TakeAsync(
        string modelHash,
        IReadOnlyCollection<string> pictures,
        string holder,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            connection =>
            {
                var chunk = new ChunkRow(
                    0,
                    ChunkRow.Write(EmbeddingQueries.FindKeys(connection, pictures)),
                    Again: 0
                );
                IReadOnlyList<string> missing = ReadMissing(connection, modelHash, chunk);
                return missing.Count == 0
                    ? null
                    : new EmbeddingChunk(
                        Insert(
                            connection,
                            modelHash,
                            chunk.Pictures,
                            missing.Count,
                            again: false,
                            holder,
                            until
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
            connection =>
            {
                var claim = new
                {
                    modelHash,
                    holder,
                    now = now.ToUnixTimeMilliseconds(),
                    until = until.ToUnixTimeMilliseconds(),
                };
                // Programs look often, and looking waits for no writer.
                return
                    connection.ExecuteScalar<bool>(
                        "SELECT EXISTS (SELECT 1 FROM embedding_chunks WHERE model = @modelHash AND coalesce(claimed_until, 0) <= @now)",
                        claim
                    )
                    && connection.QueryFirstOrDefault<ChunkRow>(ChunkRow.Claim, claim) is { } chunk
                    ? new EmbeddingChunk(chunk.Key, ReadMissing(connection, modelHash, chunk))
                    : null;
            },
            cancellationToken
        );

    public Task ExtendAsync(
        string holder,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    "UPDATE embedding_chunks SET claimed_until = @until WHERE claimed_by = @holder",
                    new { holder, until = until.ToUnixTimeMilliseconds() }
                ),
            cancellationToken
        );

    public Task FinishAsync(
        IReadOnlyCollection<long> chunks,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    "DELETE FROM embedding_chunks WHERE key IN @chunks",
                    new { chunks }
                ),
            cancellationToken
        );

    public Task<int> CountAsync(string modelHash, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.ExecuteScalar<int>(
                    "SELECT coalesce(sum(size), 0) FROM embedding_chunks WHERE model = @modelHash",
                    new { modelHash }
                ),
            cancellationToken
        );

    private Task<T> WriteAsync<T>(
        Func<SqliteConnection, T> work,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            connection =>
            {
                using SqliteTransaction all = connection.BeginTransaction();
                T done = work(connection);
                all.Commit();
                return done;
            },
            cancellationToken
        );

    private static int Add(
        SqliteConnection connection,
        string modelHash,
        IReadOnlyList<long> pictures,
        int chunkSize,
        bool again
    )
    {
        var waiting = connection
            .Query<string>(
                "SELECT pictures FROM embedding_chunks WHERE model = @modelHash",
                new { modelHash }
            )
            .SelectMany(ChunkRow.Read)
            .ToHashSet();
        foreach (long[] some in pictures.Where(key => !waiting.Contains(key)).Chunk(chunkSize))
        {
            Insert(connection, modelHash, ChunkRow.Write(some), some.Length, again);
        }
        return pictures.Count;
    }

    private static long Insert(
        SqliteConnection connection,
        string modelHash,
        string pictures,
        int size,
        bool again,
        string? holder = null,
        DateTimeOffset? until = null
    ) =>
        connection.ExecuteScalar<long>(
            "INSERT INTO embedding_chunks (model, pictures, size, again, claimed_by, claimed_until) VALUES (@modelHash, @pictures, @size, @again, @holder, @until) RETURNING key",
            new
            {
                modelHash,
                pictures,
                size,
                again,
                holder,
                until = until?.ToUnixTimeMilliseconds(),
            }
        );

    private static IReadOnlyList<string> ReadMissing(
        SqliteConnection connection,
        string modelHash,
        ChunkRow chunk
    ) =>
        EmbeddingQueries.FindHashes(
            connection,
            modelHash,
            ChunkRow.Read(chunk.Pictures),
            isAgain: chunk.Again != 0
        );
}
