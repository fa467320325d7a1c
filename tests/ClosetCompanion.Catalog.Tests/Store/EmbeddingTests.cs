using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Store;

public sealed class EmbeddingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gives_back_the_vectors_of_every_product_in_order()
    {
        CatalogStore store = await OpenAsync();
        string[] hashes = [.. await store.GetPicturesToEmbedAsync("m1")];
        hashes.Length.ShouldBe(3);

        await store.SaveEmbeddingsAsync(
            "mini",
            "m1",
            [.. hashes.Select((hash, n) => new PictureEmbedding(hash, [n, -0.5f, float.Epsilon]))]
        );

        (await store.GetPicturesToEmbedAsync("m1")).ShouldBeEmpty();
        List<ProductVector> vectors = await StoreContents.ListAsync(store.ReadVectorsAsync("m1"));
        vectors.Select(v => v.ProductKey).ShouldBe(await KeysAsync(store, "1", "1", "2", "3"));
        vectors.Select(v => v.Vector[0]).ShouldBe([0, 1, 1, 2]);
        vectors[3].Vector.ShouldBe([2, -0.5f, float.Epsilon]);
    }

    [Fact]
    public async Task Does_not_ask_again_for_a_picture_that_could_not_be_read()
    {
        CatalogStore store = await OpenAsync();
        IReadOnlyList<string> hashes = await store.GetPicturesToEmbedAsync("m1");

        await store.SaveEmbeddingsAsync("mini", "m1", [new PictureEmbedding(hashes[2], null)]);

        (await store.GetPicturesToEmbedAsync("m1")).ShouldBe(hashes.Take(2));
        (await StoreContents.ListAsync(store.ReadVectorsAsync("m1"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_the_vectors_of_two_models_apart()
    {
        CatalogStore store = await OpenAsync();
        IReadOnlyList<string> hashes = await store.GetPicturesToEmbedAsync("m1");
        await store.SaveEmbeddingsAsync("mini", "m1", [new PictureEmbedding(hashes[2], [1, 2])]);
        await store.SaveEmbeddingsAsync("mini", "m2", [new PictureEmbedding(hashes[2], [3, 4, 5])]);

        (await StoreContents.ListAsync(store.ReadVectorsAsync("m1")))
            .ShouldHaveSingleItem()
            .Vector.ShouldBe([1, 2]);
        (await StoreContents.ListAsync(store.ReadVectorsAsync("m2")))
            .ShouldHaveSingleItem()
            .Vector.ShouldBe([3, 4, 5]);
        (await StoreContents.ListAsync(store.ReadVectorsAsync("m3"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_out_retired_products_and_other_catalogues()
    {
        CatalogStore store = await OpenAsync();
        await store.ImportAsync(Of(Row("9", "Hat", "shoe")), "hats");
        foreach (string hash in await store.GetPicturesToEmbedAsync("m1"))
        {
            await store.SaveEmbeddingsAsync("mini", "m1", [new PictureEmbedding(hash, [1])]);
        }
        await store.ImportAsync(Of(Row("3", "Sock", "sock")), "shop");

        (await StoreContents.ListAsync(store.ReadVectorsAsync("m1"))).Count.ShouldBe(2);
        (await StoreContents.ListAsync(store.ReadVectorsAsync("m1", "hats"))).Count.ShouldBe(1);
        (await StoreContents.ListAsync(store.ReadVectorsAsync("m1", "none"))).ShouldBeEmpty();
        (await store.GetPicturesToEmbedAsync("m2")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Refuses_a_vector_of_another_length_and_keeps_nothing_of_the_batch()
    {
        CatalogStore store = await OpenAsync();
        IReadOnlyList<string> hashes = await store.GetPicturesToEmbedAsync("m1");

        await Should.ThrowAsync<ArgumentException>(() =>
            store.SaveEmbeddingsAsync(
                "mini",
                "m1",
                [
                    new PictureEmbedding(hashes[0], [1, 2]),
                    new PictureEmbedding(hashes[1], [1, 2, 3]),
                ]
            )
        );

        (await store.GetPicturesToEmbedAsync("m1")).ShouldBe(hashes);
    }

    [Fact]
    public async Task Leaves_out_a_picture_that_the_store_does_not_know()
    {
        CatalogStore store = await OpenAsync();

        await store.SaveEmbeddingsAsync(
            "mini",
            "m1",
            [new PictureEmbedding(new string('a', 64), [1])]
        );

        (await StoreContents.ListAsync(store.ReadVectorsAsync("m1"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_vectors_of_a_product_whose_words_changed()
    {
        CatalogStore store = await OpenAsync();
        IReadOnlyList<string> hashes = await store.GetPicturesToEmbedAsync("m1");
        await store.SaveEmbeddingsAsync(
            "mini",
            "m1",
            [.. hashes.Select(h => new PictureEmbedding(h, [1]))]
        );

        await store.ImportAsync(
            Of(Row("1", "New shoe", "shoe", "sole"), Row("4", "Cap", "cap")),
            "shop"
        );

        (await store.GetPicturesToEmbedAsync("m1")).Count.ShouldBe(1);
        (await StoreContents.ListAsync(store.ReadVectorsAsync("m1"))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Counts_what_each_model_has_embedded()
    {
        CatalogStore.Exists(_folder.Path).ShouldBeFalse();
        CatalogStore store = await OpenAsync();
        IReadOnlyList<string> hashes = await store.GetPicturesToEmbedAsync("m1");
        await store.SaveEmbeddingsAsync("mini", "m1", [new PictureEmbedding(hashes[0], [1])]);
        await store.SaveEmbeddingsAsync(
            "large",
            "m2",
            [.. hashes.Select(h => new PictureEmbedding(h, [1, 2]))]
        );

        (await store.GetModelsAsync()).ShouldBe([
            new ModelUse("large", "m2", hashes.Count),
            new ModelUse("mini", "m1", 1),
        ]);
        CatalogStore.Exists(_folder.Path).ShouldBeTrue();
    }

    private static async Task<long[]> KeysAsync(CatalogStore store, params string[] ids)
    {
        var keys = new List<long>();
        foreach (string id in ids)
        {
            keys.Add((await store.FindProductAsync("shop", id))!.Key);
        }
        return [.. keys];
    }

    private async Task<CatalogStore> OpenAsync()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        await store.ImportAsync(
            Of(
                Row("1", "Shoe", "shoe", "sole"),
                Row("2", "Slipper", "sole"),
                Row("3", "Sock", "sock")
            ),
            "shop"
        );
        return store;
    }
}
