namespace ClosetCompanion.Catalog.Store;

/// <summary>
/// Compares vectors within the store, at the moment of a view, for those who search more products than they hold in memory.
/// <see cref="INearestIndex.PrepareAsync"/> comes first.
/// </summary>
public interface INearestProducts
{
    /// <summary>Finds the products closest to a vector, by vectors of 16 bits for each number.</summary>
    /// <param name="modelHash">The model whose vectors are compared.</param>
    /// <param name="vector">A unit vector of this model.</param>
    /// <param name="most">How many products are wanted, 1 or more.</param>
    /// <param name="within">The products that may be found: a bit for each key, the lowest bit of the first byte for key 0.</param>
    /// <param name="isExact">Whether every vector is compared, which takes long where there are many.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <returns>As many as are wanted, or all that have a vector.</returns>
    Task<NearestFound> FindAsync(
        string modelHash,
        ReadOnlyMemory<float> vector,
        int most,
        ReadOnlyMemory<byte> within,
        bool isExact,
        CancellationToken cancellationToken = default
    );

    /// <summary>The vectors of products, as they were kept: those of the main picture first.</summary>
    /// <param name="modelHash">The model that made them.</param>
    /// <param name="keys">The products.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Those that have any, by their keys.</returns>
    Task<IReadOnlyDictionary<long, IReadOnlyList<float[]>>> ReadAsync(
        string modelHash,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    );
}
