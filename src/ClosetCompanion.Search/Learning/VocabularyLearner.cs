using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Learning;

/// <summary>Keeps what is known of the words of catalogues at the version of the store.</summary>
/// <param name="store">The store.</param>
/// <param name="modelHash">The model whose vectors are searched.</param>
internal sealed class VocabularyLearner(ICatalogStore store, string modelHash)
{
    private const int ProductsAtOnce = 500;

    private readonly Dictionary<long, CatalogueLearning> _known = [];

    /// <summary>What is known of a catalogue; null of one that is not there.</summary>
    public CatalogueLearning? Find(long catalogue) => _known.GetValueOrDefault(catalogue);

    /// <summary>Learns what is new in some catalogues, and forgets all others.</summary>
    /// <returns>The version of the store that was read.</returns>
    public async Task<long> LearnAsync(
        IReadOnlySet<long> catalogues,
        CancellationToken cancellationToken
    )
    {
        var anew = new List<CatalogueState>();
        long version;
        await using (var view = await store.OpenViewAsync(cancellationToken))
        {
            version = view.Version;
            CatalogueState[] states =
            [
                .. (await view.GetCataloguesAsync(cancellationToken)).Where(state =>
                    catalogues.Contains(state.Key)
                ),
            ];
            foreach (var gone in _known.Keys.Except(states.Select(state => state.Key)).ToArray())
            {
                _known.Remove(gone);
            }
            foreach (var state in states)
            {
                if (!_known.TryGetValue(state.Key, out var learning))
                {
                    anew.Add(state);
                }
                else if (learning.Version != state.Version)
                {
                    await FollowAsync(view, state, learning, cancellationToken);
                    if (learning.IsWornOut)
                    {
                        anew.Add(state);
                    }
                }
            }
        }
        foreach (var state in anew)
        {
            _known[state.Key] = await LearnAnewAsync(state, cancellationToken);
        }
        return version;
    }

    private async Task FollowAsync(
        IStoreView view,
        CatalogueState state,
        CatalogueLearning learning,
        CancellationToken cancellationToken
    )
    {
        var changes = view.ReadChangesAsync(
            state.Key,
            learning.Version,
            modelHash,
            cancellationToken
        );
        await foreach (
            var some in changes.Chunk(ProductsAtOnce).WithCancellation(cancellationToken)
        )
        {
            foreach (var gone in some.Where(product => product.Facts is null))
            {
                learning.Remove(gone.Key);
            }
            var products = await view.GetProductsAsync(
                Scope.Everything,
                [
                    .. some.Where(product => product.Facts is not null)
                        .Select(product => product.Key),
                ],
                cancellationToken
            );
            foreach (var product in products)
            {
                learning.Add(product);
            }
        }
        learning.Version = state.Version;
    }

    // Products that are written meanwhile are read once more with the changes, where they say nothing new.
    private async Task<CatalogueLearning> LearnAnewAsync(
        CatalogueState state,
        CancellationToken cancellationToken
    )
    {
        var former = _known.GetValueOrDefault(state.Key)?.Lessons ?? 0;
        var learning = new CatalogueLearning(former + 1) { Version = state.Version };
        var owner = state.Owner is { } person ? Scope.Of(person) : Scope.Public;
        await foreach (
            var product in store.Products.ReadAsync(owner.Only(state.Name), cancellationToken)
        )
        {
            learning.Add(product);
        }
        return learning;
    }
}
