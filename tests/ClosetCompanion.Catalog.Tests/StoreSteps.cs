using System.Text;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests;

/// <summary>What tests do with stores, in few words. The catalogue is <c>shop</c> where none is named.</summary>
internal static class StoreSteps
{
    public static Task<ImportReport> ImportAsync(
        this ICatalogStore store,
        IProductSource source,
        string catalogue = "shop",
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => new CatalogueImport(source, catalogue).RunAsync(store, progress, cancellationToken);

    /// <summary>Keeps the pictures, which are texts, and writes the product.</summary>
    public static async Task<ProductWrite> PutAsync(
        this ICatalogStore store,
        CatalogueName catalogue,
        Product product,
        params string[] pictures
    )
    {
        var change = new ProductChange(product, await store.KeepAsync(pictures));
        return (await store.Products.WriteAsync(catalogue, "test", [change]))[0];
    }

    public static Task<ProductWrite> PutAsync(
        this ICatalogStore store,
        CatalogueName catalogue,
        string id,
        string title
    ) => store.PutAsync(catalogue, new Product { Id = id, Title = title }, $"picture of {id}");

    public static async Task<IReadOnlyList<KeptPicture>> KeepAsync(
        this ICatalogStore store,
        params string[] pictures
    )
    {
        var kept = new List<KeptPicture>();
        foreach (string picture in pictures)
        {
            kept.Add(await store.Pictures.KeepAsync(Encoding.UTF8.GetBytes(picture)));
        }
        return kept;
    }

    /// <summary>A product that must be there.</summary>
    public static async Task<StoredProduct> FindAsync(
        this ICatalogStore store,
        string id,
        string catalogue = "shop",
        Scope? scope = null
    ) =>
        (await store.Products.FindAsync(scope ?? Scope.Public, catalogue, id)).ShouldNotBeNull(
            $"{id} of {catalogue}"
        );

    public static async Task<List<StoredProduct>> ReadAllAsync(
        this ICatalogStore store,
        Scope? scope = null
    ) => await store.Products.ReadAsync(scope ?? Scope.Public).ToListAsync();

    public static async Task<string?> ReadPictureAsync(
        this ICatalogStore store,
        string hash,
        Scope? scope = null
    ) =>
        await store.Pictures.ReadAsync(scope ?? Scope.Public, hash) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    public static async Task<TextMatches> FindTextAsync(
        this ICatalogStore store,
        string text,
        int most = 100,
        Scope? scope = null
    )
    {
        await using IStoreView view = await store.OpenViewAsync();
        return await view.FindTextAsync(new TextQuery(text, scope ?? Scope.Public, most));
    }

    /// <summary>The ids of the products that a text finds, best first.</summary>
    public static async Task<IReadOnlyList<string>> FindIdsAsync(
        this ICatalogStore store,
        string text,
        Scope? scope = null
    )
    {
        TextMatches found = await store.FindTextAsync(text, scope: scope);
        IReadOnlyList<StoredProduct> products = await store.GetProductsAsync(
            [.. found.Ranked.Select(match => match.ProductKey)],
            Scope.Everything
        );
        return [.. products.Select(product => product.Product.Id)];
    }

    public static async Task<IReadOnlyList<StoredProduct>> GetProductsAsync(
        this ICatalogStore store,
        IReadOnlyList<long> keys,
        Scope? scope = null
    )
    {
        await using IStoreView view = await store.OpenViewAsync();
        return await view.GetProductsAsync(scope ?? Scope.Public, keys);
    }

    public static async Task<long> ReadVersionAsync(this ICatalogStore store)
    {
        await using IStoreView view = await store.OpenViewAsync();
        return view.Version;
    }

    public static async Task<CatalogueState> ReadStateAsync(
        this ICatalogStore store,
        CatalogueName catalogue
    )
    {
        await using IStoreView view = await store.OpenViewAsync();
        return (await view.GetCataloguesAsync()).Single(state =>
            state.Name == catalogue.Name && state.Owner == catalogue.Owner
        );
    }

    public static async Task<List<ChangedProduct>> ReadChangesAsync(
        this ICatalogStore store,
        CatalogueName catalogue,
        long since = 0,
        string model = "model"
    )
    {
        await using IStoreView view = await store.OpenViewAsync();
        CatalogueState? state = (await view.GetCataloguesAsync()).SingleOrDefault(state =>
            state.Name == catalogue.Name && state.Owner == catalogue.Owner
        );
        return state is null
            ? []
            : await view.ReadChangesAsync(state.Key, since, model).ToListAsync();
    }

    /// <summary>The vectors of all products on offer in a catalogue, each with the key of its product.</summary>
    public static async Task<List<(long ProductKey, float[] Vector)>> ReadVectorsAsync(
        this ICatalogStore store,
        string model,
        string catalogue = "shop"
    ) =>
        [
            .. (await store.ReadChangesAsync(catalogue, model: model)).SelectMany(
                product => product.Vectors,
                (product, vector) => (product.Key, vector)
            ),
        ];

    /// <summary>Gives every picture that waits for it the same vector.</summary>
    public static async Task EmbedAsync(
        this ICatalogStore store,
        string model = "model",
        params float[] vector
    )
    {
        IReadOnlyList<string> hashes = await store.Embeddings.GetMissingAsync(model);
        await store.Embeddings.SaveAsync(
            model,
            model,
            [
                .. hashes.Select(hash => new PictureEmbedding(
                    hash,
                    vector.Length == 0 ? [0.6f, 0.8f] : vector
                )),
            ]
        );
    }
}
