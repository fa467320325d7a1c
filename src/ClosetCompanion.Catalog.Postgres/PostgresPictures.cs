using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Pictures in PostgreSQL.</summary>
internal sealed class PostgresPictures(PostgresDatabase database, TimeProvider timeProvider)
    : IPictureStore
{
    /// <summary>What this computer keeps of them; null for nothing.</summary>
    public PictureCache? Cache { get; set; }

    public async Task<KeptPicture> KeepAsync(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    )
    {
        KeptPicture kept = KeptPicture.Of(picture.Span);
        // Most pictures of an import are there already, and asking is cheaper than sending them.
        if (await FindAsync(kept.Hash, cancellationToken) is null)
        {
            await database.RunAsync(
                connection =>
                    connection.RunAsync(
                        "INSERT INTO picture_files (hash, bytes, kept_at) VALUES (@Hash, @bytes, @now) ON CONFLICT (hash) DO NOTHING",
                        new
                        {
                            kept.Hash,
                            bytes = picture.ToArray(),
                            now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds(),
                        },
                        cancellationToken
                    ),
                cancellationToken
            );
        }
        return kept;
    }

    public async ValueTask<KeptPicture?> FindAsync(
        string hash,
        CancellationToken cancellationToken = default
    ) =>
        KeptPicture.IsHash(hash)
        && await database.RunAsync(
            connection => PictureQueries.FindLengthAsync(connection, hash, cancellationToken),
            cancellationToken
        )
            is { } length
            ? new KeptPicture(hash, length)
            : null;

    public async ValueTask<Stream?> OpenAsync(
        Scope scope,
        string hash,
        CancellationToken cancellationToken = default
    ) =>
        !KeptPicture.IsHash(hash)
            ? null
            : await database.QueryAsync<Stream?>(
                async connection =>
                    await PictureQueries.IsVisibleAsync(connection, scope, hash, cancellationToken)
                        ? Cache?.Open(hash) ?? await ReadAsync(connection, hash, cancellationToken)
                        : null,
                cancellationToken
            );

    private async Task<Stream?> ReadAsync(
        NpgsqlConnection connection,
        string hash,
        CancellationToken cancellationToken
    )
    {
        byte[]? bytes = await PictureQueries.ReadAsync(connection, hash, cancellationToken);
        if (bytes is null)
        {
            return null;
        }
        Cache?.Keep(hash, bytes);
        return new MemoryStream(bytes, writable: false);
    }
}
