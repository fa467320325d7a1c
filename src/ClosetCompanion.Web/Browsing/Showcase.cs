using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Browsing;

/// <summary>A mixed selection of products, for the page without a search.</summary>
internal sealed class Showcase(ICompanionGate gate, TimeProvider time) : IDisposable
{
    private const int ForEachKind = 3,
        KindsShown = 14;

    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private ShowcaseView _view = ShowcaseView.Empty;
    private long? _made;
    private int _productsThen;

    /// <summary>Some products, of as many kinds as can be; the same ones for a while.</summary>
    public async Task<ShowcaseView> GetAsync(
        int count,
        CancellationToken cancellationToken = default
    )
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var products = gate.Companion.GetProducts(Scope.Public).Count;
            if (
                _made is not { } made
                || time.GetElapsedTime(made) > _fresh
                || products != _productsThen
            )
            {
                _view = await MixAsync(count, cancellationToken);
                (_made, _productsThen) = (time.GetTimestamp(), products);
            }

            return _view;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<ShowcaseView> MixAsync(int count, CancellationToken cancellationToken)
    {
        // The same closet always shows the same mix.
        var random = new Random(20);
        var kinds = new Dictionary<string, KindSample>(StringComparer.OrdinalIgnoreCase);
        await foreach (
            var product in gate.Companion.Store.Products.ReadAsync(Scope.Public, cancellationToken)
        )
        {
            if (product.Pictures.Count > 0)
            {
                var kind = product.Product.Kind ?? "";
                if (!kinds.TryGetValue(kind, out var sample))
                {
                    kinds[kind] = sample = new KindSample(ForEachKind);
                }

                sample.Offer(product, random);
            }
        }

        var common = kinds.OrderByDescending(kind => kind.Value.Seen).ToList();
        return new ShowcaseView(
            [
                .. common
                    .SelectMany(kind =>
                        kind.Value.Products.Select((product, round) => (product, round))
                    )
                    .OrderBy(entry => entry.round)
                    .Select(entry => entry.product)
                    .Take(count),
            ],
            [
                .. common
                    .Where(kind => kind.Key.Length > 0)
                    .Take(KindsShown)
                    .Select(kind => (kind.Key, kind.Value.Seen)),
            ]
        );
    }
}
