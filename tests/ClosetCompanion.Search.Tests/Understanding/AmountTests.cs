using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Tests.Understanding;

public sealed class AmountTests
{
    [Theory]
    [InlineData("dress under $50", null, 50.0, "USD")]
    [InlineData("shirt 20 to 40 euros", 20.0, 40.0, "EUR")]
    [InlineData("20-40€ shirt", 20.0, 40.0, "EUR")]
    [InlineData("shirt between 500 and 1000 rupees", 500.0, 1000.0, "INR")]
    [InlineData("schuhe bis 50 €", null, 50.0, "EUR")]
    [InlineData("schuhe zwischen 1.000 und 1.299,50 euro", 1000.0, 1299.5, "EUR")]
    [InlineData("50€ or less watch", null, 50.0, "EUR")]
    [InlineData("jackets over 100 dollars", 100.0, null, "USD")]
    [InlineData("500 tl altı ayakkabı", null, 500.0, "TRY")]
    [InlineData("1000円以下のシャツ", null, 1000.0, "JPY")]
    [InlineData("500 se kam ka kurta", null, 500.0, null)]
    [InlineData("watch 2000-5000", 2000.0, 5000.0, null)]
    public void Reads_prices(string text, double? from, double? to, string? currency) =>
        SmallShop
            .Reader.Read(text)
            .Wishes.Price.ShouldBe(new PriceLimits((decimal?)from, (decimal?)to, currency));

    [Theory]
    [InlineData("günstige schuhe")]
    [InlineData("cheap shoes")]
    [InlineData("dress for women over 40")]
    [InlineData("3/4 sleeve top")]
    [InlineData("eau de toilette 100 ml")]
    [InlineData("shirt for 8 year old boy")]
    [InlineData("size 42 shoes")]
    public void Reads_no_price_where_none_is(string text) =>
        SmallShop.Reader.Read(text).Wishes.Price.ShouldBeNull();

    [Theory]
    [InlineData("size 42 shoes", "42")]
    [InlineData("Schuhe Größe 38", "38")]
    [InlineData("jacket XL", "XL")]
    [InlineData("t-shirt L", "L")]
    [InlineData("jeans W32 L34", "W32 L34")]
    [InlineData("shoes uk 9", "UK 9")]
    [InlineData("42 numara ayakkabı", "42")]
    public void Reads_sizes(string text, string size) =>
        SmallShop.Reader.Read(text).Wishes.Sizes.ShouldBe([size]);

    [Fact]
    public void Small_letters_are_no_sizes() =>
        SmallShop.Reader.Read("t-shirt s m l").Wishes.Sizes.ShouldBeEmpty();
}
