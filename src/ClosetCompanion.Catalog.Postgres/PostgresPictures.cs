using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Pictures;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Pictures of a store in PostgreSQL: who may see them is told by the database, their bytes lie there or elsewhere.</summary>
internal sealed class PostgresPictures(PostgresDatabase database, IPictureFiles files)
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
        if (await files.FindAsync(kept.Hash, cancellationToken) != kept)
        {
            await files.KeepAsync(kept, picture, cancellationToken);
        }
        return kept;
    }

    public async ValueTask<KeptPicture?> FindAsync(
        string hash,
        CancellationToken cancellationToken = default
    ) => KeptPicture.IsHash(hash) ? await files.FindAsync(hash, cancellationToken) : null;

    public async ValueTask<Stream?> OpenAsync(
        Scope scope,
        string hash,
        CancellationToken cancellationToken = default
    ) =>
        KeptPicture.IsHash(hash)
        && await database.QueryAsync(
            connection => PictureQueries.IsVisibleAsync(connection, scope, hash, cancellationToken),
            cancellationToken
        )
            ? Cache?.Open(hash) ?? await ReadAsync(hash, cancellationToken)
            : null;

    public async ValueTask<string?> FindFaultAsync(CancellationToken cancellationToken = default) =>
        files is ObjectPictures objects ? await objects.FindFaultAsync(cancellationToken) : null;

    private async Task<Stream?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        byte[]? bytes = await files.ReadAsync(hash, cancellationToken);
        if (bytes is null)
        {
            return null;
        }
        Cache?.Keep(hash, bytes);
        return new MemoryStream(bytes, writable: false);
    }
}
