using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>
/// What every reading member promises about who sees what. There are a public shop, closets of two people, and a catalogue
/// of one of them with the name of the public shop.
/// </summary>
public abstract class ScopeContract(StorePlace place) : StoreContract(place)
{
    private static readonly CatalogueName _annsCloset = new("closet", "ann");
    private static readonly CatalogueName _bobsCloset = new("closet", "bob");
    private static readonly CatalogueName _annsShop = new("shop", "ann");

    /// <summary>A person, or <c>*</c> for the upkeep; a catalogue; the ids that are seen.</summary>
    public static TheoryData<string?, string?, string[]> Sights =>
        new()
        {
            { null, null, ["public"] },
            { null, "shop", ["public"] },
            { null, "closet", [] },
            { null, "none", [] },
            { "ann", null, ["public", "ann", "own"] },
            { "ann", "closet", ["ann"] },
            { "ann", "shop", ["own"] },
            { "bob", null, ["public", "bob"] },
            { "bob", "closet", ["bob"] },
            { "bob", "shop", ["public"] },
            { "eve", null, ["public"] },
            { "eve", "closet", [] },
            { "*", null, ["public", "ann", "bob", "own"] },
            { "*", "closet", ["ann", "bob"] },
        };

    [Theory]
    [MemberData(nameof(Sights))]
    public async Task Products_are_seen_within_the_scope_at_every_entrance(
        string? person,
        string? catalogue,
        string[] expected
    )
    {
        await FillAsync();
        Scope scope = ScopeOf(person, catalogue);
        long[] keys = [.. (await Store.ReadAllAsync(Scope.Everything)).Select(p => p.Key)];
        IReadOnlyList<StoredProduct>[] entrances =
        [
            await Store.ReadAllAsync(scope),
            await Store.Products.GetPageAsync(scope, 0, 100),
            await Store.GetProductsAsync(keys, scope),
        ];

        foreach (IReadOnlyList<StoredProduct> seen in entrances)
        {
            seen.Select(p => p.Product.Id).ShouldBe(expected, ignoreOrder: true);
        }
        (await Store.FindIdsAsync("thing", scope)).ShouldBe(expected, ignoreOrder: true);
        (await Store.Embeddings.GetRefusedAsync(scope, "refusing"))
            .Select(refused => refused.ProductId)
            .ShouldBe(expected, ignoreOrder: true);
        (await Store.Products.GetCataloguesAsync(scope))
            .Sum(summary => summary.Products)
            .ShouldBe(expected.Length);
    }

    [Theory]
    [MemberData(nameof(Sights))]
    public async Task Words_of_other_catalogues_are_not_even_counted(
        string? person,
        string? catalogue,
        string[] expected
    )
    {
        await FillAsync();

        TextMatches found = await Store.FindTextAsync(
            "thing ann bob public own",
            0,
            ScopeOf(person, catalogue)
        );

        found.Words[0].ShouldBe(new SearchedWord("thing", expected.Length));
        found
            .Words.Skip(1)
            .Where(word => word.Products > 0)
            .Select(word => word.Text)
            .ShouldBe(expected, ignoreOrder: true);
        found.Words.ShouldAllBe(word => word.Text == "thing" || word.Products <= 1);
    }

    [Theory]
    [MemberData(nameof(Sights))]
    public async Task Pictures_are_opened_within_the_scope(
        string? person,
        string? catalogue,
        string[] expected
    )
    {
        await FillAsync();
        Scope scope = ScopeOf(person, catalogue);
        var opened = new List<string>();
        foreach (StoredProduct product in await Store.ReadAllAsync(Scope.Everything))
        {
            if (await Store.ReadPictureAsync(product.Pictures[0], scope) is { } picture)
            {
                opened.Add(picture);
            }
        }

        opened.ShouldBe(expected.Select(id => $"picture of {id}"), ignoreOrder: true);
    }

    [Theory]
    [InlineData(null, "closet", "ann", false)]
    [InlineData("ann", "closet", "ann", true)]
    [InlineData("bob", "closet", "ann", false)]
    [InlineData("bob", "closet", "bob", true)]
    [InlineData("bob", "shop", "public", true)]
    [InlineData("ann", "shop", "public", false)]
    [InlineData("ann", "shop", "own", true)]
    [InlineData(null, "shop", "own", false)]
    [InlineData("*", "closet", "bob", true)]
    public async Task A_product_is_found_by_its_catalogue_and_id_within_the_scope(
        string? person,
        string catalogue,
        string id,
        bool found
    )
    {
        await FillAsync();

        StoredProduct? product = await Store.Products.FindAsync(
            ScopeOf(person, null),
            catalogue,
            id
        );

        (product is not null).ShouldBe(found);
    }

    [Fact]
    public async Task A_retired_private_product_and_its_picture_stay_private()
    {
        await FillAsync();
        string hash = (await Store.FindAsync("ann", "closet", Scope.Of("ann"))).Pictures[0];
        await Store.Products.RetireAsync(_annsCloset, ["ann"]);

        (await Store.Products.FindAsync(Scope.Public, "closet", "ann")).ShouldBeNull();
        (await Store.ReadPictureAsync(hash)).ShouldBeNull();
        (await Store.ReadPictureAsync(hash, Scope.Of("bob"))).ShouldBeNull();
        (await Store.ReadPictureAsync(hash, Scope.Of("ann"))).ShouldBe("picture of ann");
    }

    [Fact]
    public async Task A_picture_that_a_public_product_shows_too_is_seen_by_everybody()
    {
        await FillAsync();
        string hash = (await Store.FindAsync("ann", "closet", Scope.Of("ann"))).Pictures[0];

        await Store.PutAsync("other", new Product { Id = "x", Title = "X" }, "picture of ann");

        (await Store.ReadPictureAsync(hash)).ShouldBe("picture of ann");
    }

    [Fact]
    public async Task Writes_reach_the_catalogue_of_their_owner_alone()
    {
        await FillAsync();

        await Store.PutAsync(_annsShop, "public", "Hers");
        (await Store.Products.RetireAsync(_bobsCloset, ["ann", "bob"])).ShouldBe(1);
        await Store.Products.FinishImportAsync("shop", "empty", new HashSet<string>());

        (await Store.FindAsync("public", scope: Scope.Of("bob"))).Product.Title.ShouldNotBe("Hers");
        (await Store.ReadAllAsync(Scope.Everything))
            .Select(product => (product.Catalogue, product.Product.Id))
            .ShouldBe([("closet", "ann"), ("shop", "own"), ("shop", "public")]);
    }

    [Fact]
    public async Task The_upkeep_sees_whose_each_catalogue_is()
    {
        await FillAsync();
        await using IStoreView view = await Store.OpenViewAsync();

        (await view.GetCataloguesAsync())
            .Select(state => (state.Name, state.Owner))
            .ShouldBe(
                [("shop", null), ("closet", "ann"), ("closet", "bob"), ("shop", "ann")],
                ignoreOrder: true
            );
        (await Store.Products.GetCataloguesAsync(Scope.Public))
            .ShouldHaveSingleItem()
            .Name.ShouldBe("shop");
    }

    private static Scope ScopeOf(string? person, string? catalogue) =>
        (
            person switch
            {
                null => Scope.Public,
                "*" => Scope.Everything,
                _ => Scope.Of(person),
            }
        ).Only(catalogue);

    private async Task FillAsync()
    {
        await Store.PutAsync("shop", "public", "Thing of all, public");
        await Store.PutAsync(_annsCloset, "ann", "Thing of ann");
        await Store.PutAsync(_bobsCloset, "bob", "Thing of bob");
        await Store.PutAsync(_annsShop, "own", "Thing of her own");
        await Store.Embeddings.SaveAsync(
            "refusing",
            "refusing",
            [
                .. (await Store.Embeddings.GetMissingAsync("refusing")).Select(
                    hash => new PictureEmbedding(hash, null)
                ),
            ]
        );
    }
}
