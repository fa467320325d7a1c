using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps outfits and the days of outfits. Everything is one person's alone.</summary>
/// <remarks>
/// <para>
/// A piece is a product that the person sees: a thing of the closet or a product of a catalogue. What the person does not see
/// is not written, and is left out when an outfit is read. A thing that is removed goes from the outfits too.
/// </para>
/// <para>
/// Wearing an outfit on a day counts the day for each of its pieces that is in the closet and was not given away. Taking it
/// back takes back only the days that it counted: what was said of a thing itself stays, and so does what another outfit of the
/// day counted too. An outfit that is removed leaves the things' days as they are.
/// </para>
/// <para>
/// No member tells one person anything of another's outfits: whoever asks for one by its id gets the same answer as for none.
/// </para>
/// <para>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</para>
/// </remarks>
public interface IOutfitStore
{
    /// <summary>An outfit by its id; null when the person has none.</summary>
    Task<Outfit?> FindAsync(
        string person,
        string id,
        CancellationToken cancellationToken = default
    );

    /// <summary>The person's outfits, the last changed first, one page.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="skip">How many come before the page.</param>
    /// <param name="most">How many are given at most.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<Outfit>> GetPageAsync(
        string person,
        int skip,
        int most,
        CancellationToken cancellationToken = default
    );

    /// <summary>How many outfits the person has.</summary>
    Task<int> CountAsync(string person, CancellationToken cancellationToken = default);

    /// <summary>Adds an outfit. <see cref="Outfit.ChangedAt"/> is now, unless it says when.</summary>
    /// <returns>False when the person has one with the id, or <see cref="Outfit.MostOutfits"/> already.</returns>
    /// <exception cref="CatalogException">The outfit is not valid; see <see cref="Outfit.FindProblem"/>.</exception>
    Task<bool> AddAsync(
        string person,
        Outfit outfit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Writes name and pieces anew, unless somebody else has meanwhile.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="outfit">The outfit, with the <see cref="Outfit.ChangedAt"/> that was read.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when it was changed since then, or the person has none with the id.</returns>
    /// <exception cref="CatalogException">The outfit is not valid; see <see cref="Outfit.FindProblem"/>.</exception>
    Task<bool> ReplaceAsync(
        string person,
        Outfit outfit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Removes an outfit with its days for good.</summary>
    /// <returns>False when the person has none with the id.</returns>
    Task<bool> RemoveAsync(string person, string id, CancellationToken cancellationToken = default);

    /// <summary>Plans an outfit for a day; once more does no harm.</summary>
    /// <returns>False when the person has none with the id.</returns>
    Task<bool> PlanAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes back that an outfit is planned for a day.</summary>
    /// <returns>False when it was not planned.</returns>
    Task<bool> TakePlanBackAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    );

    /// <summary>Notes that an outfit was worn on a day; once more does no harm.</summary>
    /// <returns>False when that is known already, or the person has none with the id.</returns>
    Task<bool> WearAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes back that an outfit was worn on a day, and the days of things that it counted.</summary>
    /// <returns>False when nobody had said so.</returns>
    Task<bool> TakeWearBackAsync(
        string person,
        string id,
        DateOnly day,
        CancellationToken cancellationToken = default
    );

    /// <summary>Planned and worn days, by day and id.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="id">Only this outfit; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<OutfitDay>> GetDaysAsync(
        string person,
        DateOnly from,
        DateOnly to,
        string? id = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Writes a day as it was, such as one of an export. What it counted is taken over for those things whose day is known, and
    /// no day of a thing is added.
    /// </summary>
    /// <returns>False when the person has no such outfit.</returns>
    Task<bool> RestoreDayAsync(
        string person,
        OutfitDay day,
        CancellationToken cancellationToken = default
    );
}
