using System.Text.Json;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Cli.Tests.Commands.Outfits;

[Collection(SampleClosetTests.Name)]
public sealed class OutfitCommandTests(SampleClosetStore store)
{
    [Fact]
    public async Task A_shirt_gets_trousers_and_shoes_for_the_same_people_each_with_a_reason()
    {
        var shirt = await FindAsync("Shirts", "Men");
        var look = await CompleteAsync(shirt.Product.Id);
        look.GetProperty("slot").GetString().ShouldBe("top");
        var pieces = look.GetProperty("pieces").EnumerateArray().ToArray();
        var slots = pieces.Select(SlotOf).ToArray();
        slots.ShouldContain("bottom");
        slots.ShouldContain("shoes");
        slots.ShouldNotContain("top");
        slots.ShouldNotContain("dress");
        foreach (var piece in pieces)
        {
            piece.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();
            var product = await ProductAsync(IdOf(piece));
            product.Gender.ShouldBeOneOf("Men", "Unisex");
        }
    }

    [Fact]
    public async Task A_dress_takes_the_place_of_top_and_bottom()
    {
        var dress = await FindAsync("Dresses", "Women");
        var look = await CompleteAsync(dress.Product.Id);
        var slots = look.GetProperty("pieces").EnumerateArray().Select(SlotOf).ToArray();
        slots.ShouldContain("shoes");
        slots.ShouldNotContain("top");
        slots.ShouldNotContain("bottom");
    }

    [Fact]
    public async Task Another_one_is_another_one()
    {
        var shirt = await FindAsync("Shirts", "Men");
        var first = await CompleteAsync(shirt.Product.Id, "--slot", "shoes");
        var shoes = IdOf(first.GetProperty("pieces").EnumerateArray().ShouldHaveSingleItem());
        var second = await CompleteAsync(shirt.Product.Id, "--slot", "shoes", "--skip", shoes);
        var others = second.GetProperty("pieces").EnumerateArray().ShouldHaveSingleItem();
        SlotOf(others).ShouldBe("shoes");
        IdOf(others).ShouldNotBe(shoes);
    }

    [Fact]
    public async Task A_picture_is_completed_like_a_product()
    {
        var shirt = await FindAsync("Shirts", "Men");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(
                path,
                await PictureAsync(shirt),
                TestContext.Current.CancellationToken
            );
            var run = await ClosetRun.OfAsync([
                "outfit",
                "--picture",
                path,
                "--json",
                "--data",
                store.DataFolder,
            ]);
            run.ExitCode.ShouldBe(0, run.Error);
            JsonDocument
                .Parse(run.Out)
                .RootElement.GetProperty("pieces")
                .EnumerateArray()
                .Select(SlotOf)
                .ShouldContain("bottom");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Without_a_product_it_says_what_to_give()
    {
        var run = await ClosetRun.OfAsync("outfit", "--data", store.DataFolder);
        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain("the ID of a product, or --picture FILE");
    }

    [Fact]
    public async Task An_unknown_product_is_named()
    {
        var run = await ClosetRun.OfAsync("outfit", "no-such", "--data", store.DataFolder);
        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain("no product with the id no-such");
    }

    private async Task<JsonElement> CompleteAsync(string id, params string[] more)
    {
        var run = await ClosetRun.OfAsync([
            "outfit",
            id,
            "--json",
            "--data",
            store.DataFolder,
            .. more,
        ]);
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Out).RootElement;
    }

    private async Task<StoredProduct> FindAsync(string kind, string gender) =>
        await store
            .Companion.Store.Products.ReadAsync(Scope.Public, TestContext.Current.CancellationToken)
            .FirstAsync(product =>
                product.Product.Kind == kind && product.Product.Gender == gender
            );

    private async Task<Product> ProductAsync(string id) =>
        (
            await store.Companion.Store.Products.FindAsync(
                Scope.Public,
                "sample",
                id,
                TestContext.Current.CancellationToken
            )
        )!.Product;

    private async Task<byte[]> PictureAsync(StoredProduct product) =>
        await File.ReadAllBytesAsync(
            Directory
                .EnumerateFiles(
                    Path.Combine(store.DataFolder, "pictures"),
                    product.Pictures[0] + "*",
                    SearchOption.AllDirectories
                )
                .First(),
            TestContext.Current.CancellationToken
        );

    private static string? SlotOf(JsonElement piece) => piece.GetProperty("slot").GetString();

    private static string IdOf(JsonElement piece) =>
        piece.GetProperty("product").GetProperty("id").GetString()!;
}
