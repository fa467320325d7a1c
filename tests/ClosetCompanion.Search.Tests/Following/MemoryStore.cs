using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Tests.Following;

/// <summary>A store that an index can follow, and nothing else.</summary>
internal sealed class MemoryStore : ICatalogStore
{
    private readonly Dictionary<long, CatalogueState> _catalogues = [];
    private readonly SortedDictionary<
        long,
        (long Catalogue, long Version, ChangedProduct Product)
    > _products = [];
    private long _version;

    /// <summary>What happens each time that a product was read.</summary>
    public Action OnRead { get; set; } = () => { };

    /// <summary>What happens each time that somebody asks for anything.</summary>
    public Action OnAsk { get; set; } = () => { };

    public string Location => "memory";

    public IProductStore Products => throw new NotSupportedException();

    public IEmbeddingStore Embeddings => throw new NotSupportedException();

    public IPictureStore Pictures => throw new NotSupportedException();

    public ISettingStore Settings => throw new NotSupportedException();

    public IFetchStore Fetched => throw new NotSupportedException();

    public IFeedStore Feeds => throw new NotSupportedException();

    public IHookStore Hooks => throw new NotSupportedException();

    public IKeyStore Keys => throw new NotSupportedException();

    public IAccountStore Accounts => throw new NotSupportedException();

    public IPeopleStore People => throw new NotSupportedException();

    public IClosetStore Closets => throw new NotSupportedException();

    public IOutfitStore Outfits => throw new NotSupportedException();

    public IJobStore Jobs => throw new NotSupportedException();

    public IEmbeddingQueue EmbeddingQueue => throw new NotSupportedException();

    public ITemporaryStore Temporary => throw new NotSupportedException();

    public IMaintenance Maintenance => throw new NotSupportedException();

    /// <summary>Writes products of a catalogue.</summary>
    public void Write(long catalogue, string name, string? owner, params ChangedProduct[] products)
    {
        _version++;
        _catalogues[catalogue] = new CatalogueState(catalogue, name, owner, _version);
        foreach (var product in products)
        {
            _products[product.Key] = (catalogue, _version, product);
        }
    }

    public ValueTask<IStoreView> OpenViewAsync(CancellationToken cancellationToken = default)
    {
        OnAsk();
        return ValueTask.FromResult<IStoreView>(
            new View(_version, [.. _catalogues.Values], [.. _products.Values], OnRead)
        );
    }

    public async Task WaitForChangeAsync(long known, CancellationToken cancellationToken)
    {
        OnAsk();
        while (Interlocked.Read(ref _version) <= known)
        {
            await Task.Delay(5, cancellationToken);
            OnAsk();
        }
    }

    private sealed class View(
        long version,
        IReadOnlyList<CatalogueState> catalogues,
        (long Catalogue, long Version, ChangedProduct Product)[] products,
        Action onRead
    ) : IStoreView
    {
        public long Version => version;

        public Task<IReadOnlyList<CatalogueState>> GetCataloguesAsync(
            CancellationToken cancellationToken = default
        ) => Task.FromResult(catalogues);

        public async IAsyncEnumerable<ChangedProduct> ReadChangesAsync(
            long catalogueKey,
            long since,
            string modelHash,
            [EnumeratorCancellation] CancellationToken cancellationToken = default
        )
        {
            await Task.CompletedTask;
            foreach (var (catalogue, changed, product) in products)
            {
                if (
                    catalogue == catalogueKey
                    && (since == 0 ? product.Facts is not null : changed > since)
                )
                {
                    onRead();
                    yield return product;
                }
            }
        }

        public Task<TextMatches> FindTextAsync(
            TextQuery query,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task<IReadOnlyList<long>> FindHavingAsync(
            Scope scope,
            IReadOnlyList<string> words,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> FindMatchedWordsAsync(
            IReadOnlyList<string> words,
            IReadOnlyList<long> keys,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task<IReadOnlyList<StoredProduct>> GetProductsAsync(
            Scope scope,
            IReadOnlyList<long> keys,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
