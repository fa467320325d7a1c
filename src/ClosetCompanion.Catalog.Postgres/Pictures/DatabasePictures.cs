using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>The bytes of pictures in the database itself.</summary>
internal sealed class DatabasePictures(PostgresDatabase database, TimeProvider timeProvider)
    : IPictureFiles
{
    public Task KeepAsync(
        KeptPicture kept,
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
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

    public async Task<KeptPicture?> FindAsync(string hash, CancellationToken cancellationToken) =>
        await database.RunAsync(
            connection => PictureQueries.FindLengthAsync(connection, hash, cancellationToken),
            cancellationToken
        )
            is { } length
            ? new KeptPicture(hash, length)
            : null;

    public Task<byte[]?> ReadAsync(string hash, CancellationToken cancellationToken) =>
        database.RunAsync(
            connection => PictureQueries.ReadAsync(connection, hash, cancellationToken),
            cancellationToken
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
