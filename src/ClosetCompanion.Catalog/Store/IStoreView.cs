namespace ClosetCompanion.Catalog.Store;

/// <summary>A store at one moment: all answers of a view fit together.</summary>
/// <remarks>A view is for one caller at a time: its members are not called side by side.</remarks>
public interface IStoreView : IAsyncDisposable
{
    /// <summary>Views with the same version see the same contents; a later state has a higher version.</summary>
    long Version { get; }

    /// <summary>Compares vectors within the store; null where the store cannot.</summary>
    INearestProducts? Nearest => null;

    /// <summary>All catalogues with their own versions, those of all people too.</summary>
    Task<IReadOnlyList<CatalogueState>> GetCataloguesAsync(
        CancellationToken cancellationToken = default
    );

    /// <summary>The products of a catalogue that were touched after a version of it, in order of their keys.</summary>
    /// <param name="catalogueKey">The <see cref="CatalogueState.Key"/>.</param>
    /// <param name="since">
    /// The <see cref="CatalogueState.Version"/> that is known already; 0 for none, which gives what is on offer and leaves
    /// out what was retired before.
    /// </param>
    /// <param name="modelHash">The model whose vectors are wanted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<ChangedProduct> ReadChangesAsync(
        long catalogueKey,
        long since,
        string modelHash,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Finds products on offer by the words of their titles, brands, descriptions, ids and attributes: those with all words
    /// of the text first, then by BM25. Plural forms and accents make no difference, "ß" is "ss", and of scripts that put no
    /// spaces between words any part of a text is a word.
    /// </summary>
    Task<TextMatches> FindTextAsync(TextQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// The products on offer of a scope whose titles, brands, ids or attributes have one of some words or phrases, in order
    /// of their keys. What a description says does not count: it may say what a product has not.
    /// </summary>
    Task<IReadOnlyList<long>> FindHavingAsync(
        Scope scope,
        IReadOnlyList<string> words,
        CancellationToken cancellationToken = default
    );

    /// <summary>Which words each of some products has, as the full-text search finds them.</summary>
    /// <param name="words">Words of <see cref="TextMatches.Words"/>, or words and phrases of a <see cref="WordGroup"/>.</param>
    /// <param name="keys">The products.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <returns>The words of each product that has any, in the order of <paramref name="words"/>.</returns>
    Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> FindMatchedWordsAsync(
        IReadOnlyList<string> words,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    );

    /// <summary>The products on offer with these keys that a scope allows, in the order asked for; others are left out.</summary>
    Task<IReadOnlyList<StoredProduct>> GetProductsAsync(
        Scope scope,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    );
}
