using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>
/// What a catalogue must hold after some writes, beside the catalogue itself, and beside what somebody makes of its changes.
/// </summary>
internal sealed class StoreModel(ICatalogStore store, string name)
{
    private readonly Dictionary<string, Expected> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float> _vectors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _followed = [];
    private long _version;

    public async Task DoAsync(RandomWrite write)
    {
        string id = $"{write.Product}";
        await (
            write.Kind switch
            {
                RandomWriteKind.Put => PutAsync(id, $"{write.First}", Pictures(write)),
                RandomWriteKind.PutWords => PutAsync(id, $"{write.First}", null),
                RandomWriteKind.Patch => PatchAsync(id, write.First),
                RandomWriteKind.Retire => RetireAsync(id),
                RandomWriteKind.Finish => FinishAsync(write),
                _ => EmbedAsync(Pictures(write), write.Product),
            }
        );
    }

    /// <summary>Applies what changed since last time, which must be what was touched, and compares.</summary>
    public async Task FollowAsync()
    {
        long since = _version;
        List<ChangedProduct> changes = await ReadAsync(since);
        if (since > 0)
        {
            long[] touched = await Task.WhenAll(_touched.Select(KeyAsync));
            changes.Select(change => change.Key).ShouldBe(touched.Order());
        }
        _touched.Clear();
        foreach (ChangedProduct change in changes)
        {
            if (change.Facts is null)
            {
                _followed.Remove(change.Key);
            }
            else
            {
                _followed[change.Key] = Describe(change);
            }
        }
        await CompareAsync(_followed);
    }

    /// <summary>Reads everything, as somebody does who knows no version, and compares.</summary>
    public async Task BeginAnewAsync() =>
        await CompareAsync((await ReadAsync(0)).ToDictionary(change => change.Key, Describe));

    private async Task PutAsync(string id, string colour, IReadOnlyList<string>? pictures)
    {
        Expected? known = _products.GetValueOrDefault(id);
        var product = new Product
        {
            Id = id,
            Title = id,
            Colour = colour,
        };
        IReadOnlyList<KeptPicture>? kept = pictures is null
            ? null
            : await store.KeepAsync([.. pictures.Select(Named)]);
        ProductWrite write = (
            await store.Products.WriteAsync(name, "test", [new ProductChange(product, kept)])
        )[0];
        if ((pictures ?? known?.Pictures) is not { } shown)
        {
            write.ShouldBe(ProductWrite.WithoutPicture);
            return;
        }
        var expected = new Expected(colour, null, shown, OnOffer: true);
        bool same = known is { OnOffer: true } && expected.IsSameAs(known);
        write.ShouldBe(
            same ? ProductWrite.Unchanged
            : known is { OnOffer: true } ? ProductWrite.Changed
            : ProductWrite.Added
        );
        if (!same)
        {
            Set(id, expected);
        }
    }

    private async Task PatchAsync(string id, decimal stock)
    {
        Expected? known = _products.GetValueOrDefault(id);
        ProductWrite write = (
            await store.Products.PatchAsync(
                name,
                [
                    new ProductPatch(
                        id,
                        new Dictionary<ProductField, object?>
                        {
                            [ProductFields.Named(nameof(Product.Stock))] = stock,
                        }
                    ),
                ]
            )
        )[0];
        if (known is not { OnOffer: true })
        {
            write.ShouldBe(ProductWrite.Unknown);
        }
        else if (known.Stock != stock)
        {
            write.ShouldBe(ProductWrite.Changed);
            Set(id, known with { Stock = stock });
        }
        else
        {
            write.ShouldBe(ProductWrite.Unchanged);
        }
    }

    private async Task RetireAsync(string id)
    {
        bool onOffer = _products.GetValueOrDefault(id) is { OnOffer: true };
        (await store.Products.RetireAsync(name, [id])).ShouldBe(onOffer ? 1 : 0);
        if (onOffer)
        {
            Set(id, _products[id] with { OnOffer = false });
        }
    }

    private async Task FinishAsync(RandomWrite write)
    {
        HashSet<string> seen = [$"{write.First}", $"{write.Second}", $"{write.Product}"];
        string[] unseen =
        [
            .. _products.Where(p => p.Value.OnOffer && !seen.Contains(p.Key)).Select(p => p.Key),
        ];
        (await store.Products.FinishImportAsync(name, "test", seen)).Count.ShouldBe(unseen.Length);
        foreach (string id in unseen)
        {
            Set(id, _products[id] with { OnOffer = false });
        }
    }

    private async Task EmbedAsync(IReadOnlyList<string> pictures, float value)
    {
        IReadOnlyList<KeptPicture> kept = await store.KeepAsync([.. pictures.Select(Named)]);
        await store.Embeddings.SaveAsync(
            name,
            name,
            [.. kept.Select(picture => new PictureEmbedding(picture.Hash, [value]))]
        );
        foreach (var (id, product) in _products)
        {
            if (product.Pictures.Intersect(pictures, StringComparer.Ordinal).Any())
            {
                _touched.Add(id);
            }
        }
        // A picture that no product has shown yet is unknown, and its embedding is left out.
        foreach (string picture in pictures.Where(_shown.Contains))
        {
            _vectors[picture] = value;
        }
    }

    private void Set(string id, Expected product)
    {
        _products[id] = product;
        _touched.Add(id);
        _shown.UnionWith(product.Pictures);
    }

    private static string[] Pictures(RandomWrite write) =>
        write.First == write.Second ? [$"{write.First}"] : [$"{write.First}", $"{write.Second}"];

    private string Named(string picture) => $"{name}, picture {picture}";

    private async Task<long> KeyAsync(string id) => (await store.FindAsync(id, name)).Key;

    private async Task<List<ChangedProduct>> ReadAsync(long since)
    {
        await using IStoreView view = await store.OpenViewAsync();
        CatalogueState? state = (await view.GetCataloguesAsync()).SingleOrDefault(one =>
            one.Name == name
        );
        if (state is null)
        {
            return [];
        }
        _version = state.Version;
        return await view.ReadChangesAsync(state.Key, since, name).ToListAsync();
    }

    private async Task CompareAsync(Dictionary<long, string> found)
    {
        var expected = new Dictionary<long, string>();
        foreach (var (id, product) in _products.Where(product => product.Value.OnOffer))
        {
            expected[await KeyAsync(id)] = Describe(
                product.Colour,
                product.Stock,
                product.Pictures.Where(_vectors.ContainsKey).Select(picture => _vectors[picture])
            );
        }
        found.ShouldBe(expected, ignoreOrder: true);
    }

    private static string Describe(ChangedProduct change) =>
        Describe(
            (string?)change.Facts!.Values[ProductFacts.PlaceOf(nameof(Product.Colour))],
            (decimal?)change.Facts.Values[ProductFacts.PlaceOf(nameof(Product.Stock))],
            change.Vectors.Select(vector => vector.Single())
        );

    private static string Describe(string? colour, decimal? stock, IEnumerable<float> vectors) =>
        $"{colour}, {stock:0}, {string.Join(' ', vectors)}";

    private sealed record Expected(
        string Colour,
        decimal? Stock,
        IReadOnlyList<string> Pictures,
        bool OnOffer
    )
    {
        public bool IsSameAs(Expected other) =>
            (Colour, Stock) == (other.Colour, other.Stock)
            && Pictures.SequenceEqual(other.Pictures, StringComparer.Ordinal);
    }
}
