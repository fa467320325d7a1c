using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    private const int LongestQuery = 500;

    /// <summary>Gives an opinion about a product; the very next search with <see cref="Queries.SearchQuery.Personal"/> knows it.</summary>
    /// <param name="scope">Whose opinion it is; <see cref="Person.Local"/> where nobody logs in.</param>
    /// <param name="catalogue">The product's catalogue.</param>
    /// <param name="id">The product's id in it.</param>
    /// <param name="verdict">What is said.</param>
    /// <param name="query">The words of the search that found it; null for none.</param>
    /// <param name="place">Its place among the hits, from 1; null when it was no hit.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when the scope has no such product.</returns>
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public Task<bool> GiveOpinionAsync(
        Scope scope,
        string catalogue,
        string id,
        Verdict verdict,
        string? query = null,
        int? place = null,
        CancellationToken cancellationToken = default
    ) =>
        Store.People.GiveAsync(
            scope,
            catalogue,
            id,
            verdict,
            OriginOf(query, place),
            cancellationToken
        );

    /// <summary>Keeps that a person opened a product, if the person has agreed to that.</summary>
    /// <returns>Whether it was kept; see <see cref="IPeopleStore.NoteOpeningAsync"/>.</returns>
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    /// <exception cref="CatalogException">The store cannot be written.</exception>
    public Task<bool> NoteOpeningAsync(
        Scope scope,
        string catalogue,
        string id,
        string? query = null,
        int? place = null,
        CancellationToken cancellationToken = default
    ) =>
        Store.People.NoteOpeningAsync(
            scope,
            catalogue,
            id,
            OriginOf(query, place),
            cancellationToken
        );

    /// <summary>"Because you liked …": for hits of a personal ranking, the liked product that brought each up most.</summary>
    /// <param name="scope">Whose taste.</param>
    /// <param name="productKeys">The hits' products.</param>
    /// <param name="cancellationToken">Stops reading the store.</param>
    /// <returns>By the hits' keys; those without a reason are left out.</returns>
    /// <exception cref="CatalogException">The store cannot be read.</exception>
    public async Task<IReadOnlyDictionary<long, StoredProduct>> FindReasonsAsync(
        Scope scope,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(productKeys);
        await using var moment = await _follower.OpenAsync(cancellationToken);
        var taste = await _tastes.FindAsync(scope, moment.Snapshot, cancellationToken);
        if (taste is null)
        {
            return new Dictionary<long, StoredProduct>();
        }
        var visible = moment.Snapshot.Table.See(scope).Products;
        var reasons = productKeys
            .Where(visible.Contains)
            .Distinct()
            .Select(key => (Key: key, Reason: taste.FindReason(key)))
            .Where(hit => hit.Reason is not null)
            .ToDictionary(hit => hit.Key, hit => hit.Reason!.Value);
        var products = await moment.View.GetProductsAsync(
            scope,
            [.. reasons.Values.Distinct()],
            cancellationToken
        );
        var byKey = products.ToDictionary(product => product.Key);
        return reasons
            .Where(reason => byKey.ContainsKey(reason.Value))
            .ToDictionary(reason => reason.Key, reason => byKey[reason.Value]);
    }

    private OpinionOrigin OriginOf(string? query, int? place) =>
        new()
        {
            Query = query is { Length: > LongestQuery } ? query[..LongestQuery] : query,
            Place = place,
            ModelHash = Model.Manifest.Hash,
        };
}
