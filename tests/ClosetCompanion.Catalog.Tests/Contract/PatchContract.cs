using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IProductStore.PatchAsync"/> promises.</summary>
public abstract class PatchContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task Every_field_can_be_changed_without_the_rest()
    {
        Product expected = FullProduct.Of("1");
        Product other = FullProduct.Of("1", edition: 2);
        await Store.PutAsync("shop", expected, "front", "back");
        StoredProduct before = await Store.FindAsync("1");
        foreach (ProductField field in ProductFields.All)
        {
            (await PatchAsync("1", (field.Name, field.Get(other)))).ShouldBe(
                ProductWrite.Changed,
                field.Name
            );

            expected = field.With(expected, field.Get(other));
            StoredProduct after = await Store.FindAsync("1");
            after.Product.ShouldBeSameAs(expected);
            after.Pictures.ShouldBe(before.Pictures);
            after.Key.ShouldBe(before.Key);
        }
    }

    [Fact]
    public async Task Several_fields_change_together_and_an_optional_one_can_be_cleared()
    {
        await Store.PutAsync("shop", FullProduct.Of("1"), "front");

        await PatchAsync("1", ("price", 9.95m), ("stock", 0m), ("availability", null));

        Product patched = (await Store.FindAsync("1")).Product;
        (patched.Price, patched.Stock, patched.Availability).ShouldBe((9.95m, 0m, null));
    }

    [Fact]
    public async Task The_words_follow()
    {
        await Store.PutAsync("shop", "1", "Red shoe");

        await PatchAsync("1", ("title", "Blue boot"));

        (await Store.FindIdsAsync("red")).ShouldBeEmpty();
        (await Store.FindIdsAsync("boots")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_same_patch_changes_nothing_the_second_time()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await PatchAsync("1", ("price", 9.95m));
        long version = await Store.ReadVersionAsync();

        (await PatchAsync("1", ("price", 9.950m))).ShouldBe(ProductWrite.Unchanged);

        (await Store.ReadVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task A_later_import_of_what_was_patched_changes_nothing()
    {
        var shoe = new Product
        {
            Id = "1",
            Title = "Shoe",
            Price = 12.50m,
        };
        await Store.PutAsync("shop", shoe, "shoe");
        await PatchAsync("1", ("price", 10.00m), ("stock", 3m));

        (await Store.PutAsync("shop", shoe with { Price = 10m, Stock = 3.0m }, "shoe")).ShouldBe(
            ProductWrite.Unchanged
        );
        (await Store.PutAsync("shop", shoe, "shoe")).ShouldBe(ProductWrite.Changed);
        (await Store.FindAsync("1")).Product.ShouldBeSameAs(shoe);
    }

    [Fact]
    public async Task What_is_not_on_offer_is_unknown()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await Store.PutAsync("shop", "2", "Hat");
        await Store.Products.RetireAsync("shop", ["2"]);
        long version = await Store.ReadVersionAsync();

        (await PatchAsync("2", ("price", 1m))).ShouldBe(ProductWrite.Unknown);
        (await PatchAsync("3", ("price", 1m))).ShouldBe(ProductWrite.Unknown);
        (await Store.Products.PatchAsync("none", [Patch("1", ("price", 1m))])).ShouldBe([
            ProductWrite.Unknown,
        ]);
        (
            await Store.Products.PatchAsync(
                new CatalogueName("shop", "ann"),
                [Patch("1", ("price", 1m))]
            )
        ).ShouldBe([ProductWrite.Unknown]);
        (await Store.ReadVersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task A_patch_reaches_the_catalogue_of_its_owner_alone()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await Store.PutAsync(new CatalogueName("shop", "ann"), "1", "Her shoe");

        await Store.Products.PatchAsync(
            new CatalogueName("shop", "ann"),
            [Patch("1", ("price", 1m))]
        );

        (await Store.FindAsync("1")).Product.Price.ShouldBeNull();
        (await Store.FindAsync("1", scope: Scope.Of("ann"))).Product.Price.ShouldBe(1m);
    }

    [Fact]
    public async Task A_value_of_a_wrong_kind_is_refused_and_nothing_of_the_batch_is_written()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        await Store.PutAsync("shop", "2", "Hat");

        await Should.ThrowAsync<ArgumentException>(() =>
            Store.Products.PatchAsync(
                "shop",
                [Patch("1", ("price", 1m)), Patch("2", ("price", "cheap"))]
            )
        );
        await Should.ThrowAsync<ArgumentException>(() => PatchAsync("1", ("title", null)));

        (await Store.FindAsync("1")).Product.ShouldBeSameAs(
            new Product { Id = "1", Title = "Shoe" }
        );
    }

    private async Task<ProductWrite> PatchAsync(
        string id,
        params (string Field, object? Value)[] values
    ) => (await Store.Products.PatchAsync("shop", [Patch(id, values)]))[0];

    private static ProductPatch Patch(string id, params (string Field, object? Value)[] values) =>
        new(id, values.ToDictionary(v => ProductFields.Named(v.Field), v => v.Value));
}
