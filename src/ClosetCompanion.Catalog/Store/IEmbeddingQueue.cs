namespace ClosetCompanion.Catalog.Store;

/// <summary>
/// The role of a store that shares out pictures to be embedded among all programs that can do it, in chunks: no picture to
/// two of them at a time, and the same chunks whoever dies.
/// </summary>
/// <remarks>
/// Whoever takes a chunk has it until a time that they put off. A chunk whose holder died is given to another one as it is.
/// Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.
/// </remarks>
public interface IEmbeddingQueue
{
    /// <summary>For how long a chunk is taken; whoever has one puts the end off several times within it.</summary>
    TimeSpan Lease { get; }

    /// <summary>Puts pictures into chunks that products on offer show and a model has not embedded, unless they are in one.</summary>
    /// <param name="modelHash">The model.</param>
    /// <param name="chunkSize">The most pictures of a chunk.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task AddMissingAsync(
        string modelHash,
        int chunkSize,
        CancellationToken cancellationToken = default
    );

    /// <summary>Puts pictures into chunks whether they were embedded before or not, unless they are in one.</summary>
    /// <param name="modelHash">The model.</param>
    /// <param name="pictures">Their hashes.</param>
    /// <param name="chunkSize">The most pictures of a chunk.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task AddAgainAsync(
        string modelHash,
        IReadOnlyCollection<string> pictures,
        int chunkSize,
        CancellationToken cancellationToken = default
    );

    /// <summary>Makes a chunk of some pictures that a model has not embedded and takes it at once, before all that wait.</summary>
    /// <returns>Null when all are embedded.</returns>
    Task<EmbeddingChunk?> TakeAsync(
        string modelHash,
        IReadOnlyCollection<string> pictures,
        string holder,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes the oldest chunk that nobody has.</summary>
    /// <param name="modelHash">The model.</param>
    /// <param name="holder">Who takes it.</param>
    /// <param name="now">The present time.</param>
    /// <param name="until">How long it is theirs.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Null when there is none.</returns>
    Task<EmbeddingChunk?> ClaimAsync(
        string modelHash,
        string holder,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps all chunks of somebody for longer; with a time that is over, gives them back.</summary>
    Task ExtendAsync(
        string holder,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes chunks off the queue that are done.</summary>
    Task FinishAsync(
        IReadOnlyCollection<long> chunks,
        CancellationToken cancellationToken = default
    );

    /// <summary>How many pictures are in chunks of a model, those that are being embedded too.</summary>
    Task<int> CountAsync(string modelHash, CancellationToken cancellationToken = default);
}
