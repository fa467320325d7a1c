using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Following;

/// <summary>What others find of a person's catalogue: nothing, whatever they ask.</summary>
public sealed class PrivateCatalogueTests
{
    private static readonly Scope _anna = Scope.Of("anna");
    private static readonly Scope _bert = Scope.Of("bert");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Products_of_a_person_are_found_by_that_person_alone()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await OpenAsync(workplace);
        SearchQuery[] queries =
        [
            new() { Texts = ["heirloom"] },
            new() { Texts = ["red"], Hybrid = false },
            new() { Pictures = [ColourSource.Picture(250, 5, 5)] },
            new() { Filters = [new("colour", "red")] },
            new() { Texts = ["red"], Filters = [new("category", "shirts"), new("colour", "red")] },
        ];

        foreach (var query in queries)
        {
            var hers = await companion.SearchAsync(query with { Scope = _anna }, Cancellation);
            hers.Hits.ShouldContain(hit => hit.Product.Catalogue == "closet");
            foreach (var scope in (Scope[])[Scope.Public, _bert])
            {
                var others = await companion.SearchAsync(
                    query with
                    {
                        Scope = scope,
                    },
                    Cancellation
                );
                others.Hits.ShouldAllBe(hit => hit.Product.Catalogue == "colours");
                others.Found.ShouldBe(hers.Found - 1);
                others.Searched.ShouldBe(hers.Searched - 1);
            }
        }
    }

    [Fact]
    public async Task Others_are_not_told_that_there_is_anything()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await OpenAsync(workplace);

        companion.GetFilterFields(_anna).ShouldContain("secret");
        companion.GetProducts(_anna).Count.ShouldBe(6);
        foreach (var scope in (Scope[])[Scope.Public, _bert])
        {
            companion.GetFilterFields(scope).ShouldNotContain("secret");
            companion.GetFilterFields(scope).ShouldNotContain("originalPrice");
            companion.GetProducts(scope).Count.ShouldBe(5);
            var counts = await companion.CountFacetsAsync(scope, [], Cancellation);
            counts.Products.ShouldBe(5);
            counts.Prices.ShouldBeNull();
            counts.Facets.Select(facet => facet.Field).ShouldNotContain("catalogue");
            counts
                .Facets.SelectMany(facet => facet.Values)
                .Select(value => value.Value)
                .ShouldNotContain("Heirloom red");
            (await RefusedAsync(new() { Filters = [new("secret", "x")] })).ShouldNotContain(
                "originalPrice"
            );
            (await RefusedAsync(new() { Texts = ["red"], Catalogue = "closet" })).ShouldBe(
                "There is no catalogue closet; there is colours."
            );
            // A value that only she has is unknown even when it is asked for by name.
            (
                await companion.CountFacetsAsync(
                    scope,
                    [new("colour", "heirloom red")],
                    Cancellation
                )
            )
                .Facets.SelectMany(facet => facet.Values)
                .ShouldNotContain(value => value.Value == "Heirloom red");

            async Task<string> RefusedAsync(SearchQuery query) =>
                (
                    await Should.ThrowAsync<QueryException>(() =>
                        companion.SearchAsync(query with { Scope = scope }, Cancellation)
                    )
                ).Message;
        }
    }

    [Fact]
    public async Task A_product_of_another_person_cannot_be_named()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await OpenAsync(workplace);
        var key = await NamedProducts.FindKeyAsync(companion.Store, "mine", _anna, Cancellation);

        var unknown = await RefusedAsync(Scope.Public, new() { Like = [key + 1_000] });
        foreach (var scope in (Scope[])[Scope.Public, _bert])
        {
            (await RefusedAsync(scope, new() { Like = [key] })).ShouldBe(
                unknown.Replace($"{key + 1_000}", $"{key}", StringComparison.Ordinal)
            );
            (await RefusedAsync(scope, new() { Texts = ["red"], Unlike = [key] })).ShouldContain(
                "There is no product"
            );
            await Should.ThrowAsync<QueryException>(() =>
                NamedProducts.FindKeyAsync(companion.Store, "mine", scope, Cancellation)
            );
        }

        var like = await companion.SearchAsync(
            new SearchQuery { Like = [key], Scope = _anna },
            Cancellation
        );
        like.Hits.Count.ShouldBe(5);

        async Task<string> RefusedAsync(Scope scope, SearchQuery query) =>
            (
                await Should.ThrowAsync<QueryException>(() =>
                    companion.SearchAsync(query with { Scope = scope }, Cancellation)
                )
            ).Message;
    }

    [Fact]
    public async Task A_hit_does_not_stand_for_products_of_another_person()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        // The very picture of the red shirt in the shop.
        var same = new ColourSource().Add("same", "Red shirt", 255, 0, 0);
        await companion.ImportAsync(
            same,
            new CatalogueName("closet", "anna"),
            cancellationToken: Cancellation
        );

        var result = await companion.SearchAsync(
            new SearchQuery { Texts = ["red"], Top = 10 },
            Cancellation
        );

        result.Hits.ShouldAllBe(hit => hit.Folded == 0);
        result.Found.ShouldBe(5);
    }

    [Fact]
    public async Task A_name_means_the_own_catalogue_where_there_is_a_public_one_of_that_name()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        await companion.ImportAsync(
            new ColourSource().Add("own", "Own shirt", 250, 5, 5),
            new CatalogueName("colours", "anna"),
            cancellationToken: Cancellation
        );
        var query = new SearchQuery { Texts = ["red"], Catalogue = "colours" };

        (await SearchAnswers.FindAsync(companion, query with { Scope = _anna })).ShouldBe(["own"]);
        (await SearchAnswers.FindAsync(companion, query)).Count.ShouldBe(5);
        (
            await SearchAnswers.FindAsync(companion, query with { Scope = _anna, Catalogue = null })
        ).Count.ShouldBe(6);
    }

    /// <summary>Five products that everybody sees, and one of Anna's.</summary>
    private static async Task<Companion> OpenAsync(Workplace workplace)
    {
        var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var own = new ColourSource().Add(
            new Product
            {
                Id = "mine",
                Title = "Heirloom",
                Category = ["Apparel", "Shirts"],
                Colour = "Red",
                OtherColours = ["Heirloom red"],
                Price = 5,
                OriginalPrice = 10,
                Attributes = new Dictionary<string, string> { ["secret"] = "x" },
            },
            ColourSource.Picture(240, 10, 10)
        );
        await companion.ImportAsync(
            own,
            new CatalogueName("closet", "anna"),
            cancellationToken: Cancellation
        );
        return companion;
    }
}
