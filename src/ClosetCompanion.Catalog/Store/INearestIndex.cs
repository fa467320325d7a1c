namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that compares vectors itself; see <see cref="IStoreView.Nearest"/>.</summary>
public interface INearestIndex
{
    /// <summary>
    /// Makes what <see cref="INearestProducts"/> needs for a model, or brings it up to date; from then on every write keeps
    /// it so. Others may read and write meanwhile.
    /// </summary>
    /// <param name="modelId">The model's name.</param>
    /// <param name="modelHash">Sets it apart from another model of that name.</param>
    /// <param name="dimensions">Components of its vectors.</param>
    /// <param name="progress">Told how many vectors were taken over.</param>
    /// <param name="cancellationToken">Stops the work; what was done is kept.</param>
    /// <exception cref="CatalogException">The database cannot compare vectors; the message says what to do.</exception>
    Task PrepareAsync(
        string modelId,
        string modelHash,
        int dimensions,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    );
}
