using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>The products that each query of a benchmark is compared with.</summary>
public sealed class Gallery
{
    private readonly Dictionary<long, StoredProduct> _byKey;

    private Gallery(
        VectorIndex index,
        ProductSet within,
        IReadOnlyList<StoredProduct> products,
        string? catalogue
    )
    {
        Index = index;
        Within = within;
        Products = products;
        Catalogue = catalogue;
        _byKey = products.ToDictionary(product => product.Key);
    }

    /// <summary>The vectors.</summary>
    public VectorIndex Index { get; }

    /// <summary>The part of the index that is the gallery.</summary>
    public ProductSet Within { get; }

    /// <summary>The products that have a vector, in order of their keys.</summary>
    public IReadOnlyList<StoredProduct> Products { get; }

    /// <summary>The catalogue, or null for all.</summary>
    public string? Catalogue { get; }

    /// <summary>The product of a key.</summary>
    public StoredProduct this[long key] => _byKey[key];

    /// <summary>Takes the products of a companion.</summary>
    /// <param name="companion">The companion; it stays open as long as the gallery is used.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops reading the products.</param>
    /// <exception cref="QueryException">There is no such catalogue.</exception>
    /// <exception cref="EvaluationException">There is nothing in it.</exception>
    public static async Task<Gallery> OverAsync(
        Companion companion,
        string? catalogue,
        CancellationToken cancellationToken = default
    )
    {
        var scope = Scope.Public.Only(catalogue);
        var within = companion.GetProducts(scope);
        var products = await companion
            .Store.Products.ReadAsync(scope, cancellationToken)
            .Where(product => within.Contains(product.Key))
            .ToListAsync(cancellationToken);
        return products.Count > 0
            ? new Gallery(companion.Index, within, products, catalogue)
            : throw new EvaluationException(
                "There is no product to measure on. Import some first: closet import FILE --catalogue NAME"
            );
    }
}
