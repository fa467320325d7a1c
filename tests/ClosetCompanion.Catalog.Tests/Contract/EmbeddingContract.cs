using ClosetCompanion.Catalog.Store;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IEmbeddingStore"/> promises.</summary>
public abstract class EmbeddingContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task Gives_back_the_vectors_of_every_product_in_order()
    {
        await FillAsync();
        string[] hashes = [.. await Store.Embeddings.GetMissingAsync("m1")];
        hashes.Length.ShouldBe(3);

        await Store.Embeddings.SaveAsync(
            "mini",
            "m1",
            [.. hashes.Select((hash, n) => new PictureEmbedding(hash, [n, -0.5f, float.Epsilon]))]
        );

        (await Store.Embeddings.GetMissingAsync("m1")).ShouldBeEmpty();
        var vectors = await Store.ReadVectorsAsync("m1");
        vectors.Select(v => v.ProductKey).ShouldBe(await KeysAsync("1", "1", "2", "3"));
        vectors.Select(v => v.Vector[0]).ShouldBe([0, 1, 1, 2]);
        vectors[3].Vector.ShouldBe([2, -0.5f, float.Epsilon]);
    }

    [Fact]
    public async Task Does_not_ask_again_for_a_picture_that_could_not_be_read()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");

        await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hashes[2], null)]);

        (await Store.Embeddings.GetMissingAsync("m1")).ShouldBe(hashes.Take(2));
        (await Store.ReadVectorsAsync("m1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_the_vectors_of_two_models_apart()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");
        await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hashes[2], [1, 2])]);
        await Store.Embeddings.SaveAsync(
            "mini",
            "m2",
            [new PictureEmbedding(hashes[2], [3, 4, 5])]
        );

        (await Store.ReadVectorsAsync("m1")).ShouldHaveSingleItem().Vector.ShouldBe([1, 2]);
        (await Store.ReadVectorsAsync("m2")).ShouldHaveSingleItem().Vector.ShouldBe([3, 4, 5]);
        (await Store.ReadVectorsAsync("m3")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Knows_what_a_model_made_by_another_hash()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");
        await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hashes[2], [1, 2])]);

        await Store.Embeddings.RenameAsync("m0", "m3");
        await Store.Embeddings.RenameAsync("m1", "m2");

        (await Store.ReadVectorsAsync("m1")).ShouldBeEmpty();
        (await Store.ReadVectorsAsync("m2")).ShouldHaveSingleItem().Vector.ShouldBe([1, 2]);
        (await Store.Embeddings.GetModelsAsync()).ShouldBe([new ModelUse("mini", "m2", 1)]);
    }

    [Fact]
    public async Task Does_not_mix_what_two_models_made_when_one_is_to_have_the_hash_of_the_other()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");
        await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hashes[2], [1, 2])]);
        await Store.Embeddings.SaveAsync("mini", "m2", [new PictureEmbedding(hashes[2], [3, 4])]);

        await Store.Embeddings.RenameAsync("m1", "m2");

        (await Store.ReadVectorsAsync("m1")).ShouldHaveSingleItem().Vector.ShouldBe([1, 2]);
        (await Store.ReadVectorsAsync("m2")).ShouldHaveSingleItem().Vector.ShouldBe([3, 4]);
    }

    [Fact]
    public async Task Leaves_out_retired_products_and_other_catalogues()
    {
        await FillAsync();
        await Store.ImportAsync(Of(Row("9", "Hat", "shoe")), "hats");
        foreach (string hash in await Store.Embeddings.GetMissingAsync("m1"))
        {
            await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hash, [1])]);
        }
        await Store.ImportAsync(Of(Row("3", "Sock", "sock")), "shop");

        (await Store.ReadVectorsAsync("m1")).Count.ShouldBe(1);
        (await Store.ReadVectorsAsync("m1", "hats")).Count.ShouldBe(1);
        (await Store.ReadVectorsAsync("m1", "none")).ShouldBeEmpty();
        (await Store.Embeddings.GetMissingAsync("m2")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Refuses_a_vector_of_another_length_and_keeps_nothing_of_the_batch()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");

        long version = await Store.ReadVersionAsync();
        await Should.ThrowAsync<ArgumentException>(() =>
            Store.Embeddings.SaveAsync(
                "mini",
                "m1",
                [
                    new PictureEmbedding(hashes[0], [1, 2]),
                    new PictureEmbedding(hashes[1], [1, 2, 3]),
                ]
            )
        );

        (await Store.Embeddings.GetMissingAsync("m1")).ShouldBe(hashes);
        (await Store.Embeddings.GetModelsAsync()).ShouldBeEmpty();
        (await Store.ReadVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task Leaves_out_a_picture_that_the_store_does_not_know()
    {
        await FillAsync();

        await Store.Embeddings.SaveAsync(
            "mini",
            "m1",
            [new PictureEmbedding(new string('a', 64), [1])]
        );

        (await Store.ReadVectorsAsync("m1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_vectors_of_a_product_whose_words_changed()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");
        await Store.Embeddings.SaveAsync(
            "mini",
            "m1",
            [.. hashes.Select(h => new PictureEmbedding(h, [1]))]
        );

        await Store.ImportAsync(
            Of(Row("1", "New shoe", "shoe", "sole"), Row("4", "Cap", "cap")),
            "shop"
        );

        (await Store.Embeddings.GetMissingAsync("m1")).Count.ShouldBe(1);
        (await Store.ReadVectorsAsync("m1")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Counts_what_each_model_has_embedded()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");
        await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hashes[0], [1])]);
        await Store.Embeddings.SaveAsync(
            "large",
            "m2",
            [.. hashes.Select(h => new PictureEmbedding(h, [1, 2]))]
        );

        (await Store.Embeddings.GetModelsAsync()).ShouldBe([
            new ModelUse("large", "m2", hashes.Count),
            new ModelUse("mini", "m1", 1),
        ]);
    }

    [Fact]
    public async Task Lists_what_a_model_refused_in_the_order_of_the_products()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");
        await Store.Embeddings.SaveAsync(
            "mini",
            "m1",
            [new PictureEmbedding(hashes[2], null), new PictureEmbedding(hashes[1], null)]
        );

        (await Store.Embeddings.GetRefusedAsync(Scope.Public, "m1")).ShouldBe([
            new RefusedPicture("1", hashes[1]),
            new RefusedPicture("2", hashes[1]),
            new RefusedPicture("3", hashes[2]),
        ]);
        (await Store.Embeddings.GetRefusedAsync(Scope.Public, "m2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_vector_that_is_saved_again_takes_the_place_of_the_first()
    {
        await FillAsync();
        IReadOnlyList<string> hashes = await Store.Embeddings.GetMissingAsync("m1");
        await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hashes[2], null)]);

        await Store.Embeddings.SaveAsync("mini", "m1", [new PictureEmbedding(hashes[2], [1])]);

        (await Store.ReadVectorsAsync("m1")).ShouldHaveSingleItem().Vector.ShouldBe([1]);
        (await Store.Embeddings.GetRefusedAsync(Scope.Public, "m1")).ShouldBeEmpty();
    }

    private async Task<long[]> KeysAsync(params string[] ids)
    {
        var keys = new List<long>();
        foreach (string id in ids)
        {
            keys.Add((await Store.FindAsync(id)).Key);
        }
        return [.. keys];
    }

    private Task FillAsync() =>
        Store.ImportAsync(
            Of(
                Row("1", "Shoe", "shoe", "sole"),
                Row("2", "Slipper", "sole"),
                Row("3", "Sock", "sock")
            )
        );
}
