using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Answering;

/// <summary>Filters, orders and facets by the fields of products.</summary>
public sealed class FieldTests
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("size=m", "1", "3")]
    [InlineData("availability=In Stock", "1", "2")]
    [InlineData("material=wool", "2")]
    [InlineData("pattern=striped", "3")]
    [InlineData("condition=used", "2")]
    [InlineData("AGEGROUP=kids", "3")]
    [InlineData("salePrice=10..50", "1", "3")]
    [InlineData("originalprice=100", "1")]
    [InlineData("stock=1..", "1")]
    [InlineData("colour=blue", "1", "2")]
    [InlineData("color=red", "1")]
    [InlineData("price=..40", "1", "3")]
    [InlineData("price=80..", "2")]
    public async Task Filters_by_each_field(string filter, params string[] expected)
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await OpenAsync(workplace, new Clock(_noon));
        var query = new SearchQuery { Filters = [SearchFilter.Parse(filter)] };

        (await SearchAnswers.FindAsync(companion, query)).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task A_price_is_that_of_now_also_for_a_query_that_was_asked_before()
    {
        await using var workplace = await Workplace.CreateAsync();
        var clock = new Clock(_noon);
        await using var companion = await OpenAsync(workplace, clock);
        var cheap = new SearchQuery { Filters = [new("price", "..40")] };

        // The sale of the first ends at one o'clock, that of the third has no end.
        (await SearchAnswers.FindAsync(companion, cheap)).ShouldBe(["3", "1"]);
        clock.Now = _noon.AddHours(1);
        (await SearchAnswers.FindAsync(companion, cheap)).ShouldBe(["3", "1"]);
        clock.Now = _noon.AddHours(1).AddTicks(1);
        (await SearchAnswers.FindAsync(companion, cheap)).ShouldBe(["3"]);
        (await companion.CountFacetsAsync(Scope.Public, [], Cancellation)).Prices.ShouldBe(
            new PriceRange(25, 90)
        );
    }

    [Fact]
    public async Task Orders_by_what_is_saved()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await OpenAsync(workplace, new Clock(_noon));
        var query = new SearchQuery { Texts = ["shirt"], Order = SearchOrder.Discount };

        // 60 of 100, 25 of 50, nothing of 90, and one without a price.
        (await SearchAnswers.FindAsync(companion, query)).ShouldBe(["1", "3", "2", "4"]);
        (
            await SearchAnswers.FindAsync(companion, query with { Order = SearchOrder.Price })
        ).ShouldBe(["3", "1", "2", "4"]);
    }

    [Fact]
    public async Task Counts_each_field_and_every_colour_of_a_product()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await OpenAsync(workplace, new Clock(_noon));

        var result = await companion.SearchAsync(
            new SearchQuery { Texts = ["shirt"], Facets = true },
            Cancellation
        );

        SearchAnswers.Values(result, "size").ShouldBe([("M", 2, false), ("L", 1, false)]);
        SearchAnswers
            .Values(result, "colour")
            .ShouldBe([("Blue", 2, false), ("Green", 1, false), ("Red", 1, false)]);
        SearchAnswers
            .Values(result, "availability")
            .ShouldBe([("in stock", 2, false), ("out of stock", 1, false)]);
    }

    [Fact]
    public async Task An_attribute_with_the_name_of_a_field_stands_in_for_it()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = new ColourSource()
            .Add(Shirt("1") with { Size = "M" }, ColourSource.Picture(255, 0, 0))
            .Add(
                Shirt("2") with
                {
                    Attributes = new Dictionary<string, string> { ["Size"] = "m" },
                },
                ColourSource.Picture(0, 255, 0)
            );
        await using var companion = await workplace.OpenAsync(source);

        (
            await SearchAnswers.FindAsync(
                companion,
                new SearchQuery { Filters = [new("size", "M")] }
            )
        ).ShouldBe(["2", "1"]);
    }

    [Fact]
    public async Task A_new_price_and_stock_are_found_at_once()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await OpenAsync(workplace, new Clock(_noon));
        var query = new SearchQuery { Filters = [new("availability", "out of stock")] };

        await companion.PatchAsync(
            "colours",
            [
                new ProductPatch(
                    "2",
                    new Dictionary<Catalog.Fields.ProductField, object?>
                    {
                        [Catalog.Fields.ProductFields.Named("availability")] = "out of stock",
                        [Catalog.Fields.ProductFields.Named("price")] = 7m,
                    }
                ),
            ],
            Cancellation
        );

        (await SearchAnswers.FindAsync(companion, query)).ShouldBe(["3", "2"]);
        (
            await SearchAnswers.FindAsync(
                companion,
                new SearchQuery { Filters = [new("price", "7")] }
            )
        ).ShouldBe(["2"]);
    }

    private static Task<Companion> OpenAsync(Workplace workplace, TimeProvider clock) =>
        Companion.OpenAsync(
            new CompanionOptions
            {
                DataFolder = workplace.DataFolder,
                ModelFolder = workplace.ModelFolder,
                FirstSource = Shop(),
                FirstCatalogue = "colours",
                TimeProvider = clock,
            },
            cancellationToken: Cancellation
        );

    private static ColourSource Shop() =>
        new ColourSource()
            .Add(
                Shirt("1") with
                {
                    Size = "M",
                    Availability = "in stock",
                    Colour = "Red",
                    OtherColours = ["Blue"],
                    Price = 60,
                    SalePrice = 40,
                    SaleTo = _noon.AddHours(1),
                    OriginalPrice = 100,
                    Stock = 3,
                },
                ColourSource.Picture(255, 0, 0)
            )
            .Add(
                Shirt("2") with
                {
                    Size = "L",
                    Availability = "in stock",
                    Colour = "Blue",
                    Material = "wool",
                    Condition = "used",
                    Price = 90,
                    SalePrice = 5,
                    SaleFrom = _noon.AddHours(2),
                    Stock = 0,
                },
                ColourSource.Picture(0, 0, 255)
            )
            .Add(
                Shirt("3") with
                {
                    Size = "M",
                    Availability = "out of stock",
                    Colour = "Green",
                    Pattern = "striped",
                    AgeGroup = "kids",
                    Price = 50,
                    SalePrice = 25,
                },
                ColourSource.Picture(0, 255, 0)
            )
            .Add(Shirt("4"), ColourSource.Picture(255, 255, 0));

    private static Product Shirt(string id) => new() { Id = id, Title = "Shirt" };

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
