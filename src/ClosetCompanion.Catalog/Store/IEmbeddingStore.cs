namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps what models made of pictures.</summary>
/// <remarks>
/// An embedding belongs to a picture's bytes, not to a product: a product that shows a picture which was seen before has
/// its embedding at once. Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.
/// </remarks>
public interface IEmbeddingStore
{
    /// <summary>The models that embeddings were made with, by name.</summary>
    Task<IReadOnlyList<ModelUse>> GetModelsAsync(CancellationToken cancellationToken = default);

    /// <summary>Hashes of the pictures of products on offer that a model has not embedded yet, in a fixed order.</summary>
    /// <param name="modelHash">The model.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    Task<IReadOnlyList<string>> GetMissingAsync(
        string modelHash,
        CancellationToken cancellationToken = default
    );

    /// <summary>Pictures of products on offer that could not be embedded, in order of the products.</summary>
    /// <param name="scope">Whose catalogues.</param>
    /// <param name="modelHash">The model that refused them.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    Task<IReadOnlyList<RefusedPicture>> GetRefusedAsync(
        Scope scope,
        string modelHash,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Keeps what a model made of pictures, all in one transaction, and raises the version of every catalogue that shows
    /// one of them.
    /// </summary>
    /// <param name="modelId">The model's name.</param>
    /// <param name="modelHash">Sets its vectors apart from those of others; models that make the same ones share it.</param>
    /// <param name="embeddings">What it made; that of a picture which the store does not know is left out.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ArgumentException">A vector is not as long as the model's other vectors; nothing was written.</exception>
    Task SaveAsync(
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Knows what a model made, and what waits to be embedded with it, by another hash from now on. Nothing happens where
    /// there is no such model, or where there is one of the other hash already.
    /// </summary>
    /// <param name="modelHash">The hash by which the model is known.</param>
    /// <param name="newHash">The one by which it will be.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task RenameAsync(
        string modelHash,
        string newHash,
        CancellationToken cancellationToken = default
    );
}
