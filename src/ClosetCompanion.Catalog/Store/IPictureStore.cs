namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps pictures by the hash of their bytes.</summary>
/// <remarks>
/// A picture is there whole or not at all, and a truncated one is written anew when it is kept again. A crash may leave
/// pictures that no product shows: <see cref="IMaintenance.CheckAsync"/> finds them. Thread safety and errors: see
/// <see cref="ICatalogStore"/>.
/// </remarks>
public interface IPictureStore
{
    /// <summary>Keeps a picture, unless it is kept already.</summary>
    Task<KeptPicture> KeepAsync(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    );

    /// <summary>A picture that is kept, whether a product shows it or not; null when there is none of this hash.</summary>
    /// <param name="hash">SHA-256 of its bytes, lower-case hex; anything else names no picture.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    ValueTask<KeptPicture?> FindAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a picture that a product of a scope shows, on offer or retired, or that waits for its first product; null for
    /// every other hash, so that it cannot be told whether somebody else has such a picture. One that was shown and is not
    /// any more is closed at once, before a check removes it.
    /// </summary>
    /// <param name="scope">Whose catalogues.</param>
    /// <param name="hash">SHA-256 of its bytes, lower-case hex.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <returns>A stream that can be read and sought; the caller disposes it.</returns>
    ValueTask<Stream?> OpenAsync(
        Scope scope,
        string hash,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Why pictures can be neither kept nor read just now, where they lie elsewhere than the rest of the store; null when all
    /// is well, and where they lie with the rest.
    /// </summary>
    /// <param name="cancellationToken">Stops asking.</param>
    ValueTask<string?> FindFaultAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<string?>(null);
}
