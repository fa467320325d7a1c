using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps what people think of products. Everything is one person's alone.</summary>
/// <remarks>
/// <para>
/// A person has one opinion about a product: a verdict, and beside it whether it is saved. Saying something else replaces
/// the verdict; saving leaves it, and a verdict leaves what is saved. No member tells one person anything of another.
/// </para>
/// <para>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</para>
/// </remarks>
public interface IPeopleStore
{
    /// <summary>Gives an opinion about a product.</summary>
    /// <param name="scope">Whose opinion it is, and what that person sees.</param>
    /// <param name="catalogue">The product's catalogue.</param>
    /// <param name="id">The product's id in it, on offer or retired.</param>
    /// <param name="verdict">What is said.</param>
    /// <param name="origin">Where the person met it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when the scope has no such product; nothing is written then.</returns>
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    Task<bool> GiveAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict verdict,
        OpinionOrigin origin,
        CancellationToken cancellationToken = default
    );

    /// <summary>Gives an opinion that was given before, such as one of an export; see <see cref="GiveAsync"/>.</summary>
    /// <param name="scope">Whose opinion it is, and what that person sees.</param>
    /// <param name="catalogue">The product's catalogue.</param>
    /// <param name="id">The product's id in it, on offer or retired.</param>
    /// <param name="verdict">What was said.</param>
    /// <param name="origin">Where the person met it.</param>
    /// <param name="givenAt">When it was said.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when the scope has no such product.</returns>
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    Task<bool> RestoreAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict verdict,
        OpinionOrigin origin,
        DateTimeOffset givenAt,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes an opinion back.</summary>
    /// <param name="scope">Whose opinion it is, and what that person sees.</param>
    /// <param name="catalogue">The product's catalogue.</param>
    /// <param name="id">The product's id in it.</param>
    /// <param name="verdict">What alone is taken back, if it was said; null takes back all of it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when there was nothing to take back.</returns>
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    Task<bool> TakeBackAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict? verdict = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The person's opinions about some products, by the products' keys.</summary>
    Task<IReadOnlyDictionary<long, StandingOpinion>> FindAsync(
        string person,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken = default
    );

    /// <summary>The person's newest opinions, the newest first, without their products.</summary>
    Task<IReadOnlyList<StandingOpinion>> GetNewestAsync(
        string person,
        int most,
        CancellationToken cancellationToken = default
    );

    /// <summary>The person's opinions, the newest first, one page.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="before">The key of the last opinion of the page before; null for the first page.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="verdict">Only those that say so; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<KeptOpinion>> GetPageAsync(
        string person,
        long? before,
        int most,
        Verdict? verdict = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Tells whether the person's opinions have changed.</summary>
    Task<OpinionsMark> GetMarkAsync(string person, CancellationToken cancellationToken = default);

    /// <summary>What the person has decided.</summary>
    Task<PersonSettings> GetSettingsAsync(
        string person,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps what the person has decided. Without <see cref="PersonSettings.KeepsOpenings"/> all kept openings are deleted.</summary>
    Task SetSettingsAsync(
        string person,
        PersonSettings settings,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps that a person opened a product, if the person has agreed to that.</summary>
    /// <returns>False when the person has not agreed, or the scope has no such product.</returns>
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    Task<bool> NoteOpeningAsync(
        Scope scope,
        string catalogue,
        string id,
        OpinionOrigin origin,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps an opening that was kept before, such as one of an export; see <see cref="NoteOpeningAsync"/>.</summary>
    Task<bool> RestoreOpeningAsync(
        Scope scope,
        string catalogue,
        string id,
        OpinionOrigin origin,
        DateTimeOffset openedAt,
        CancellationToken cancellationToken = default
    );

    /// <summary>The kept openings, the newest first, one page; see <see cref="GetPageAsync"/>.</summary>
    Task<IReadOnlyList<KeptOpening>> GetOpeningsAsync(
        string person,
        long? before,
        int most,
        CancellationToken cancellationToken = default
    );

    /// <summary>Everybody of whom the store keeps something, by id; for those who look after the store.</summary>
    Task<IReadOnlyList<PersonSummary>> GetPeopleAsync(
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Gives what a browser has said to the person who signs in with it: opinions, and openings where that person has agreed
    /// to keep them. Of two verdicts about a product the newer one stays, and what either has saved stays saved. Settings stay
    /// the person's own. Outfits go along and show the person's own things of the same ids. Nothing is left of the first one but
    /// catalogues: a browser has none but its closet, whose things are added to the person's before this.
    /// </summary>
    /// <param name="from">Whose opinions they are.</param>
    /// <param name="to">Whose they become.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>What was given on.</returns>
    /// <exception cref="ArgumentException">They are the same, or nobody.</exception>
    Task<PersonMove> MoveAsync(
        string from,
        string to,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Deletes everything of a person for good: the account, opinions, openings, settings, the person's own catalogues with their feeds
    /// and hooks, and the pictures that no product of anybody else shows. Nobody imports meanwhile.
    /// </summary>
    /// <exception cref="CatalogException">Somebody imports into the store; nothing is deleted then.</exception>
    Task<PersonDeletion> DeleteAsync(string person, CancellationToken cancellationToken = default);
}
