using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What a store promises about versions, and about what changed since one.</summary>
public abstract class ChangeContract(StorePlace place) : StoreContract(place)
{
    /// <summary>Every way to write, each by its name.</summary>
    public static TheoryData<string> Writes => [.. _writes.Keys];

    private static readonly Dictionary<string, Func<ICatalogStore, Task>> _writes = new(
        StringComparer.Ordinal
    )
    {
        ["add"] = store => store.PutAsync("shop", "9", "Cap"),
        ["change"] = store => store.PutAsync("shop", "1", "Red shoe"),
        ["patch"] = store => PatchAsync(store, 5m),
        ["retire"] = store => store.Products.RetireAsync("shop", ["1"]),
        ["take back"] = store => store.PutAsync("shop", "3", "Sock"),
        ["finish with another source"] = store => FinishAsync(store, "new.csv", "1", "2"),
        ["finish and retire"] = store => FinishAsync(store, "test", "2"),
        ["embed"] = store => store.EmbedAsync(),
    };

    private static readonly Dictionary<string, Func<ICatalogStore, Task>> _nothings = new(
        StringComparer.Ordinal
    )
    {
        ["write the same"] = store => store.PutAsync("shop", "2", "Hat"),
        ["write what has no picture"] = store =>
            store.PutAsync("shop", new Product { Id = "9", Title = "Cap" }),
        ["patch to the same"] = store => PatchAsync(store, 3m),
        ["retire what is not there"] = store => store.Products.RetireAsync("shop", ["3", "9"]),
        ["finish without news"] = store => FinishAsync(store, "test", "1", "2"),
        ["compare"] = async store =>
            await store.Products.CompareAsync(
                "shop",
                [new(new Product { Id = "8", Title = "Belt" }, await store.KeepAsync("belt"))]
            ),
        ["keep a picture"] = store => store.KeepAsync("new"),
        ["embed a picture that is not there"] = store =>
            store.Embeddings.SaveAsync("m", "m", [new(new string('a', 64), [1])]),
        ["check"] = store => store.Maintenance.CheckAsync(repair: true),
    };

    /// <summary>What changes nothing, each by its name.</summary>
    public static TheoryData<string> Nothings => [.. _nothings.Keys];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Every_write_raises_the_version_of_its_catalogue_alone(string write)
    {
        await FillAsync();
        long version = await Store.ReadVersionAsync();
        CatalogueState shop = await Store.ReadStateAsync("shop");
        CatalogueState other = await Store.ReadStateAsync("other");

        await _writes[write](Store);

        (await Store.ReadVersionAsync()).ShouldBeGreaterThan(version);
        CatalogueState after = await Store.ReadStateAsync("shop");
        after.Version.ShouldBeGreaterThan(shop.Version);
        after.ShouldBe(shop with { Version = after.Version });
        (await Store.ReadStateAsync("other")).ShouldBe(other);
    }

    [Theory]
    [MemberData(nameof(Nothings))]
    public async Task What_changes_nothing_raises_no_version(string nothing)
    {
        await FillAsync();
        long version = await Store.ReadVersionAsync();

        await _nothings[nothing](Store);

        (await Store.ReadVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task An_empty_store_has_a_lower_version_than_any_other()
    {
        long empty = await Store.ReadVersionAsync();

        await Store.PutAsync("shop", "1", "Shoe");

        (await Store.ReadVersionAsync()).ShouldBeGreaterThan(empty);
        (await Store.ReadStateAsync("shop")).Version.ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task New_embeddings_raise_every_catalogue_that_shows_the_picture()
    {
        await Store.PutAsync("shop", new Product { Id = "1", Title = "Shoe" }, "shoe", "sole");
        await Store.PutAsync("closet", new Product { Id = "2", Title = "Mine" }, "sole");
        await Store.PutAsync("other", new Product { Id = "3", Title = "Hat" }, "hat");
        var before = await StatesAsync();
        string sole = (await Store.FindAsync("1")).Pictures[1];

        await Store.Embeddings.SaveAsync("m", "model", [new PictureEmbedding(sole, [1])]);

        var after = await StatesAsync();
        after["shop"].ShouldBeGreaterThan(before["shop"]);
        after["closet"].ShouldBeGreaterThan(before["closet"]);
        after["other"].ShouldBe(before["other"]);
        (await Store.ReadChangesAsync("closet", before["closet"]))
            .ShouldHaveSingleItem()
            .Vectors.ShouldHaveSingleItem()
            .ShouldBe([1]);
    }

    [Fact]
    public async Task Changes_since_a_version_are_what_was_touched_after_it_and_nothing_else()
    {
        await FillAsync();
        await Store.EmbedAsync();
        long since = (await Store.ReadStateAsync("shop")).Version;
        (await Store.ReadChangesAsync("shop", since)).ShouldBeEmpty();

        await Store.PutAsync("shop", "2", "Red hat");
        await PatchAsync(Store, 3m);
        await Store.PutAsync("shop", "9", "Cap");
        await Store.PutAsync("other", "2", "Another");

        List<ChangedProduct> changes = await Store.ReadChangesAsync("shop", since);
        changes
            .Select(change => change.Key)
            .ShouldBe([(await Store.FindAsync("2")).Key, (await Store.FindAsync("9")).Key]);
        changes[0].Vectors.Count.ShouldBe(1);
        changes[1].Vectors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retired_product_is_told_to_those_who_may_know_it_and_to_nobody_else()
    {
        await FillAsync();
        long since = (await Store.ReadStateAsync("shop")).Version;
        long key = (await Store.FindAsync("1")).Key;

        await Store.Products.RetireAsync("shop", ["1"]);

        ChangedProduct gone = (await Store.ReadChangesAsync("shop", since)).ShouldHaveSingleItem();
        (gone.Key, gone.Facts, gone.Vectors.Count).ShouldBe((key, null, 0));
        (await Store.ReadChangesAsync("shop"))
            .ShouldHaveSingleItem()
            .Key.ShouldBe((await Store.FindAsync("2")).Key);
    }

    [Fact]
    public async Task A_product_with_a_known_picture_has_its_words_and_its_embedding_at_once()
    {
        await Store.PutAsync("shop", new Product { Id = "1", Title = "Shoe" }, "shoe");
        await Store.EmbedAsync(vector: [0, 1]);
        long since = (await Store.ReadStateAsync("shop")).Version;

        await Store.PutAsync("shop", new Product { Id = "2", Title = "Copy" }, "new", "shoe");

        await using IStoreView view = await Store.OpenViewAsync();
        CatalogueState shop = (await view.GetCataloguesAsync()).Single();
        shop.Version.ShouldBe(since + 1);
        ChangedProduct copy = (
            await view.ReadChangesAsync(shop.Key, since, "model").ToListAsync()
        ).ShouldHaveSingleItem();
        copy.Vectors.ShouldHaveSingleItem().ShouldBe([0, 1]);
        (await view.FindTextAsync(new TextQuery("copy", Scope.Public, 9)))
            .Ranked.ShouldHaveSingleItem()
            .ProductKey.ShouldBe(copy.Key);
        (await view.GetProductsAsync(Scope.Public, [copy.Key])).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_tells_all_that_a_product_is_filtered_by()
    {
        Product full = FullProduct.Of("1");
        await Store.PutAsync("shop", full, "front", "back");
        await Store.PutAsync("shop", new Product { Id = "2", Title = "Same" }, "front");
        await Store.PutAsync("shop", new Product { Id = "3", Title = "Other" }, "back");

        List<ChangedProduct> changes = await Store.ReadChangesAsync("shop");

        ProductFacts facts = changes[0].Facts.ShouldNotBeNull();
        ProductFacts expected = ProductFactsOf.Product(full);
        foreach (ProductField field in ProductFacts.Fields)
        {
            int column = ProductFacts.PlaceOf(field.Name);
            facts.Values[column].ShouldBe(expected.Values[column], field.Name);
        }
        facts.Attributes.ShouldBe(full.Attributes, ignoreOrder: true);
        facts.VariantGroup.ShouldBe(full.VariantGroup);
        facts.MainPicture.ShouldNotBeNull().ShouldBe(changes[1].Facts!.MainPicture!.Value);
        facts.MainPicture.ShouldNotBe(changes[2].Facts!.MainPicture);
        changes[1]
            .Facts!.Values.ShouldAllBe(value =>
                value == null || ((IReadOnlyList<string>)value).Count == 0
            );
    }

    [Fact]
    public async Task Vectors_of_a_product_are_in_the_order_of_its_pictures()
    {
        var shoe = new Product { Id = "1", Title = "Shoe" };
        await Store.PutAsync("shop", shoe, "front", "torn", "back");
        IReadOnlyList<string> pictures = (await Store.FindAsync("1")).Pictures;
        await Store.Embeddings.SaveAsync(
            "m",
            "model",
            [new(pictures[2], [3]), new(pictures[1], null), new(pictures[0], [1])]
        );

        IReadOnlyList<float[]> vectors = (await Store.ReadChangesAsync("shop")).Single().Vectors;
        await Store.PutAsync("shop", shoe, "back", "front");
        IReadOnlyList<float[]> turned = (await Store.ReadChangesAsync("shop")).Single().Vectors;

        vectors.Select(vector => vector[0]).ShouldBe([1, 3]);
        turned.Select(vector => vector[0]).ShouldBe([3, 1]);
    }

    private async Task FillAsync()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await PatchAsync(Store, 3m);
        await Store.PutAsync("shop", "2", "Hat");
        await Store.PutAsync("shop", "3", "Sock");
        await Store.Products.RetireAsync("shop", ["3"]);
        await Store.PutAsync("other", new Product { Id = "1", Title = "Other" }, "other");
        await Store.Embeddings.SaveAsync(
            "model",
            "model",
            [new((await Store.FindAsync("1", "other")).Pictures[0], [0.6f, 0.8f])]
        );
    }

    private async Task<Dictionary<string, long>> StatesAsync()
    {
        await using IStoreView view = await Store.OpenViewAsync();
        return (await view.GetCataloguesAsync()).ToDictionary(s => s.Name, s => s.Version);
    }

    private static Task PatchAsync(ICatalogStore store, decimal stock) =>
        store.Products.PatchAsync(
            "shop",
            [
                new(
                    "1",
                    new Dictionary<ProductField, object?> { [ProductFields.Named("stock")] = stock }
                ),
            ]
        );

    private static Task FinishAsync(ICatalogStore store, string source, params string[] seen) =>
        store.Products.FinishImportAsync("shop", source, seen.ToHashSet(StringComparer.Ordinal));
}
