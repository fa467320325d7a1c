using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps what people say of their own things. Everything is one person's alone.</summary>
/// <remarks>
/// <para>
/// A thing is a product of the person's catalogue <see cref="ClosetName"/>, which <see cref="IProductStore"/> writes. No
/// member tells one person anything of another's things: whoever asks for one by its id gets the same answer as for none.
/// </para>
/// <para>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</para>
/// </remarks>
public interface IClosetStore
{
    /// <summary>A thing by its id; null when the person has none.</summary>
    Task<ClosetItem?> FindAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    );

    /// <summary>Some things by the keys of their products; those of others are left out.</summary>
    Task<IReadOnlyDictionary<long, ClosetItem>> FindAsync(
        string person,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken = default
    );

    /// <summary>The person's things, the newest first, one page.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="before">The product's key of the last thing of the page before; null for the first page.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="state">Only those; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<ClosetItem>> GetPageAsync(
        string person,
        long? before,
        int most,
        ItemState? state = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>How many things the person has in each state; states without any are left out.</summary>
    Task<IReadOnlyDictionary<ItemState, int>> CountAsync(
        string person,
        CancellationToken cancellationToken = default
    );

    /// <summary>Says something else of a thing. One with <see cref="ItemDetails.GivenAwayOn"/> is retired with it.</summary>
    /// <returns>False when the person has no such thing.</returns>
    Task<bool> SetDetailsAsync(
        string person,
        string id,
        ItemDetails details,
        CancellationToken cancellationToken = default
    );

    /// <summary>Notes that a thing was worn on a day.</summary>
    /// <returns>False when that is known already, or the person has no such thing.</returns>
    Task<bool> WearAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes back that a thing was worn on a day.</summary>
    /// <returns>False when nobody had said so.</returns>
    Task<bool> TakeWearBackAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    );

    /// <summary>What the person wore, by day and id.</summary>
    /// <param name="person">Who.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="id">Only this thing; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<Wear>> GetWearsAsync(
        string person,
        DateOnly from,
        DateOnly to,
        string? id = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Removes a thing for good: what was said of it, its history, opinions about it, its place in outfits, and its pictures
    /// unless another product shows them. Nobody imports meanwhile.
    /// </summary>
    /// <returns>False when the person has no such thing.</returns>
    /// <exception cref="CatalogException">Somebody imports into the store; nothing is removed then.</exception>
    Task<bool> RemoveAsync(string person, string id, CancellationToken cancellationToken = default);
}
