using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>
/// Adds some products to a catalogue, or changes them where the catalogue has their ids; all in one transaction. Doing it
/// again changes nothing. Other products stay as they are.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Where they go; it is made when there is none.</param>
public sealed class ProductUpdate(ICatalogStore store, CatalogueName catalogue)
{
    private const string Source = "the API";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    // By the product's place among all, so that reasons come in the order of the products.
    private readonly SortedDictionary<int, SkippedRow> _skipped = [];

    /// <summary>Writes them.</summary>
    /// <param name="products">
    /// The products, each with the hashes of its pictures, the main one first, which are kept already; null leaves the
    /// pictures as they are. Those that cannot be stored are listed among the skipped rows.
    /// </param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>What was done; null when an import into the store is running, which matters to a closet alone not.</returns>
    public async Task<ImportReport?> RunAsync(
        IReadOnlyList<(Product Product, IReadOnlyList<string>? Pictures)> products,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(products);
        await using IAsyncDisposable? held = await HoldAsync(cancellationToken);
        if (held is null)
        {
            return null;
        }
        var changes = new List<(int Place, ProductChange Change)>();
        foreach (var (place, (product, pictures)) in products.Index())
        {
            if (await CheckAsync(place, product, pictures, cancellationToken) is { } change)
            {
                changes.Add((place, change));
            }
        }
        IReadOnlyList<ProductWrite> writes =
            changes.Count == 0
                ? []
                : await store.Products.WriteAsync(
                    catalogue,
                    Source,
                    [.. changes.Select(change => change.Change)],
                    cancellationToken
                );
        foreach (var ((place, change), write) in changes.Zip(writes))
        {
            if (write == ProductWrite.WithoutPicture)
            {
                Skip(
                    place,
                    change.Product,
                    "It has no picture, and nothing can be found without one."
                );
            }
        }
        return new ImportReport
        {
            Added = writes.Count(write => write == ProductWrite.Added),
            Changed = writes.Count(write => write == ProductWrite.Changed),
            Unchanged = writes.Count(write => write == ProductWrite.Unchanged),
            Skipped = [.. _skipped.Values],
        };
    }

    // An import never touches the things of a closet, so a person who adds some need not wait for it.
    private async ValueTask<IAsyncDisposable?> HoldAsync(CancellationToken cancellationToken) =>
        catalogue is { Owner: not null, Name: ClosetName.Text }
            ? await store.Products.HoldPicturesAsync(cancellationToken)
            : await store.Products.TryHoldAsync(cancellationToken);

    /// <summary>Null, and a note among the skipped, for what cannot be stored.</summary>
    private async Task<ProductChange?> CheckAsync(
        int place,
        Product product,
        IReadOnlyList<string>? hashes,
        CancellationToken cancellationToken
    )
    {
        List<KeptPicture>? pictures = hashes is null ? null : [];
        foreach (string hash in (hashes ?? []).Distinct(StringComparer.Ordinal))
        {
            if (await store.Pictures.FindAsync(hash, cancellationToken) is not { } picture)
            {
                return Skip(place, product, $"There is no picture {hash}; upload it first.");
            }
            pictures!.Add(picture);
        }
        string? problem = RowRules.FindProblem(
            new SourceRow { Where = product.Id, Product = product }
        );
        if (problem is null && !_seen.Add(product.Id))
        {
            problem = "The id stands earlier among the products already; that one was used.";
        }
        return problem is null
            ? new ProductChange(product, pictures)
            : Skip(place, product, problem);
    }

    private ProductChange? Skip(int place, Product product, string problem)
    {
        _skipped[place] = new SkippedRow(product.Id, problem);
        return null;
    }
}
