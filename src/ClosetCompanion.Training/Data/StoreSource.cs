using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Training.Data;

/// <summary>The products on offer of a catalogue in the program's store: what was imported is trained on.</summary>
internal sealed class StoreSource : IProductSource
{
    private readonly ICatalogStore _store;
    private readonly CatalogueSummary _catalogue;

    private StoreSource(ICatalogStore store, string folder, CatalogueSummary catalogue)
    {
        (_store, _catalogue) = (store, catalogue);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        Description = $"the catalogue {catalogue.Name} of {name}";
    }

    /// <inheritdoc />
    public string Description { get; }

    /// <summary>Opens a catalogue of the store in a data folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="catalogue">The catalogue's name; may be left out where there is one only.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CatalogException">There is no such catalogue, or it is not said which.</exception>
    public static async Task<StoreSource> OpenAsync(
        string folder,
        string? catalogue,
        CancellationToken cancellationToken
    )
    {
        var store = await SqliteStore.OpenAsync(folder, cancellationToken);
        var all = await store.Products.GetCataloguesAsync(Scope.Public, cancellationToken);
        var names = string.Join(", ", all.Select(entry => entry.Name));
        if (all.Count == 0)
        {
            throw new CatalogException(
                $"The store in {folder} is empty. Import products first: closet import FILE --data {folder}"
            );
        }

        if (catalogue is null && all.Count > 1)
        {
            throw new CatalogException(
                $"The store in {folder} has several catalogues: {names}. Name one by --catalogue."
            );
        }

        return
            all.FirstOrDefault(entry => catalogue is null || entry.Name == catalogue) is { } found
            ? new StoreSource(store, folder, found)
            : throw new CatalogException(
                $"The store in {folder} has no catalogue {catalogue}. It has: {names}."
            );
    }

    /// <inheritdoc />
    public ValueTask<int?> CountAsync(CancellationToken cancellationToken = default) =>
        new((int)_catalogue.Products);

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var scope = Scope.Public.Only(_catalogue.Name);
        await foreach (var stored in _store.Products.ReadAsync(scope, cancellationToken))
        {
            yield return await ReadRowAsync(stored, cancellationToken);
        }
    }

    private async Task<SourceRow> ReadRowAsync(
        StoredProduct stored,
        CancellationToken cancellationToken
    )
    {
        var where = $"product {stored.Product.Id} of {_catalogue.Name}";
        if (stored.Pictures.Count == 0)
        {
            return new SourceRow { Where = where, Problem = "It has no picture." };
        }

        string hash = stored.Pictures[0];
        byte[]? picture = await _store.Pictures.ReadAsync(Scope.Public, hash, cancellationToken);
        return picture is null
            ? new SourceRow
            {
                Where = where,
                Problem = $"Its picture {hash} is missing; import its source again.",
            }
            : new SourceRow
            {
                Where = where,
                Product = stored.Product,
                Pictures = [picture],
            };
    }
}
