using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Store;

public sealed class ReadingWhileWritingTests : IDisposable
{
    private const int Products = 120;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Shows_whole_products_only()
    {
        CatalogStore writer = await CatalogStore.OpenAsync(_folder.Path);
        CatalogStore reader = await CatalogStore.OpenAsync(_folder.Path);
        using var done = new CancellationTokenSource();
        Task<int>[] readers = [ReadAsync(reader, done.Token), ReadAsync(reader, done.Token)];

        for (int edition = 0; edition < 5; edition++)
        {
            await writer.ImportAsync(Edition(edition), "shop");
            await writer.SaveEmbeddingsAsync(
                "model",
                "hash",
                [
                    .. (await writer.GetPicturesToEmbedAsync("hash")).Select(
                        h => new PictureEmbedding(h, [1, 0])
                    ),
                ]
            );
        }

        await done.CancelAsync();
        (await Task.WhenAll(readers)).ShouldAllBe(products => products > 0);
    }

    private static async Task<int> ReadAsync(CatalogStore store, CancellationToken done)
    {
        int products = 0;
        do
        {
            await foreach (
                StoredProduct stored in store.ReadProductsAsync(
                    cancellationToken: CancellationToken.None
                )
            )
            {
                products++;
                stored.Pictures.Count.ShouldBe(2);
                string edition = stored.Product.Colour.ShouldNotBeNull();
                stored.Product.Title.ShouldEndWith(edition);
                (
                    await File.ReadAllTextAsync(
                        store.GetPicturePath(stored.Pictures[0]),
                        CancellationToken.None
                    )
                ).ShouldBe($"front {stored.Product.Id} {edition}");
            }
            await Task.Delay(1, CancellationToken.None);
        } while (!done.IsCancellationRequested);
        return products;
    }

    private static MemorySource Edition(int edition) =>
        Of([
            .. Enumerable
                .Range(0, Products)
                .Select(n =>
                    Row(
                        new Product
                        {
                            Id = $"{n}",
                            Title = $"Shirt {n} of {edition}",
                            Colour = $"{edition}",
                        },
                        $"front {n} {edition}",
                        $"back {n} {edition}"
                    )
                ),
        ]);
}
