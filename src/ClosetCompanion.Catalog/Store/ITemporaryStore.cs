namespace ClosetCompanion.Catalog.Store;

/// <summary>
/// The role of a store that keeps small things for a while, for all programs that have the store open: who is signed in,
/// which pictures a search was made with.
/// </summary>
/// <remarks>
/// Nothing of it is copied or backed up. A store that one program alone has open keeps it in the program's memory. Thread
/// safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.
/// </remarks>
public interface ITemporaryStore
{
    /// <summary>Whether it is one for all programs on all computers, so that what one keeps another finds.</summary>
    bool IsShared { get; }

    /// <summary>Keeps something, in place of what had its name.</summary>
    /// <param name="name">Its name, which whoever has it can read it by.</param>
    /// <param name="owner">For whom it is kept: when an owner has more than their share, what ends first of theirs goes.</param>
    /// <param name="content">The thing.</param>
    /// <param name="until">How long.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task PutAsync(
        string name,
        string owner,
        ReadOnlyMemory<byte> content,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    );

    /// <summary>Something that is kept; null when it is not, or its time is over.</summary>
    Task<byte[]?> FindAsync(
        string name,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    );

    /// <summary>All that is kept for an owner, by name.</summary>
    Task<IReadOnlyDictionary<string, byte[]>> GetAllAsync(
        string owner,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    );

    /// <summary>Forgets something.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Forgets all whose time is over, and what is too much.</summary>
    /// <param name="now">The present time.</param>
    /// <param name="mostBytes">The most that is kept: what is more goes, from the owner with the most, what ends first.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task TidyAsync(
        DateTimeOffset now,
        long mostBytes,
        CancellationToken cancellationToken = default
    );
}
