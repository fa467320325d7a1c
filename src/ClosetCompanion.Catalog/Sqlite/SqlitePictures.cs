using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Pictures as files beside the database.</summary>
internal sealed class SqlitePictures(SqliteDatabase database, PictureFolder files) : IPictureStore
{
    public Task<KeptPicture> KeepAsync(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    ) => database.ExplainAsync(() => Task.FromResult(files.Keep(picture.Span)), cancellationToken);

    public async ValueTask<KeptPicture?> FindAsync(
        string hash,
        CancellationToken cancellationToken = default
    ) => await database.ExplainAsync(() => Task.FromResult(files.Find(hash)), cancellationToken);

    public async ValueTask<Stream?> OpenAsync(
        Scope scope,
        string hash,
        CancellationToken cancellationToken = default
    ) =>
        files.Find(hash) is not null
        && await database.QueryAsync(
            connection => PictureQueries.IsVisible(connection, scope, hash),
            cancellationToken
        )
            ? await database.ExplainAsync(() => Task.FromResult(Open(hash)), cancellationToken)
            : null;

    // Nothing is read ahead: a picture is read whole, or sent by the server with its own buffer.
    private Stream? Open(string hash)
    {
        try
        {
            return new FileStream(
                files.PathOf(hash),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0,
                FileOptions.Asynchronous
            );
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
