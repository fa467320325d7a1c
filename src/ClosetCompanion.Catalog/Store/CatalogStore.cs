using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Store;

/// <summary>Products, pictures and embeddings in one folder: a SQLite file and picture files named by their content.</summary>
/// <remarks>All members may be called from several threads at once.</remarks>
public sealed class CatalogStore
{
    /// <summary>Opens the store in a folder, creating or migrating it.</summary>
    /// <exception cref="CatalogException">The folder or the file in it cannot be used.</exception>
    public static Task<CatalogStore> OpenAsync(
        string folder,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>The catalogues, by name.</summary>
    public Task<IReadOnlyList<CatalogueSummary>> GetCataloguesAsync(
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>
    /// Brings a catalogue to what a source holds: adds, changes and retires products. A second import of the same source
    /// changes nothing; a cancelled or killed one leaves whole products and goes on when it is run again.
    /// </summary>
    public Task<ImportReport> ImportAsync(
        IProductSource source,
        string catalogue,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>Hashes of the pictures of products on offer that the model has not embedded yet, in a fixed order.</summary>
    public Task<IReadOnlyList<string>> GetPicturesToEmbedAsync(
        string modelHash,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>Keeps what a model made of pictures, all in one transaction.</summary>
    public Task SaveEmbeddingsAsync(
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>Every vector of every product on offer, in order of the product's key.</summary>
    /// <param name="modelHash">The model whose vectors are wanted.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<ProductVector> ReadVectorsAsync(
        string modelHash,
        string? catalogue = null,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>The products with these keys, in the order asked for; unknown keys are left out.</summary>
    public Task<IReadOnlyList<StoredProduct>> GetProductsAsync(
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>Every product on offer, in order of its key.</summary>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<StoredProduct> ReadProductsAsync(
        string? catalogue = null,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>A product by its catalogue and id; null when there is none.</summary>
    public Task<StoredProduct?> FindProductAsync(
        string catalogue,
        string id,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>The path of a picture's file.</summary>
    /// <param name="hash">SHA-256 of the picture's bytes, lower-case hex.</param>
    /// <exception cref="ArgumentException">It is not such a hash.</exception>
    public string GetPicturePath(string hash) => throw new NotImplementedException();
}
