using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>Pictures whose rows a transaction deletes. Their objects go when it has ended, so that no row is without its object.</summary>
/// <remarks>Whoever uses it has the lock against pictures being deleted.</remarks>
internal sealed class GonePictures
{
    private readonly PostgresDatabase _database;
    private readonly ObjectPictures? _objects;
    private readonly HashSet<string> _hashes = new(StringComparer.Ordinal);

    private GonePictures(PostgresDatabase database, ObjectPictures? objects)
    {
        (_database, _objects) = (database, objects);
    }

    /// <exception cref="CatalogException">The storage of the pictures cannot be used just now; nothing was deleted.</exception>
    public static async Task<GonePictures> BeginAsync(
        PostgresDatabase database,
        ObjectPictures? objects,
        CancellationToken cancellationToken
    )
    {
        if (objects is not null)
        {
            await objects.TryAsync(cancellationToken);
        }
        return new GonePictures(database, objects);
    }

    /// <summary>Adds pictures; the transaction may be done again.</summary>
    public void Add(IEnumerable<string> hashes) => _hashes.UnionWith(hashes);

    /// <summary>Deletes the objects of those that no row names any more.</summary>
    public async Task EndAsync()
    {
        if (_objects is null || _hashes.Count == 0)
        {
            return;
        }
        List<string> unnamed = await _database.RunAsync(
            connection =>
                connection.ListAsync<string>(
                    "SELECT gone.hash FROM unnest(@hashes) AS gone (hash) WHERE NOT EXISTS (SELECT 1 FROM pictures i WHERE i.hash = gone.hash)",
                    new { hashes = _hashes.ToArray() },
                    CancellationToken.None
                ),
            CancellationToken.None
        );
        await _objects.DeleteAsync(unnamed, CancellationToken.None);
    }
}
