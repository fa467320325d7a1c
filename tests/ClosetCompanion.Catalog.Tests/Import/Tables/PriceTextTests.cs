using System.Globalization;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Tests.Import.Tables;

public sealed class PriceTextTests
{
    [Theory]
    [InlineData("12.99", "12.99", null)]
    [InlineData("1299", "1299", null)]
    [InlineData("1,299.00 USD", "1299.00", "USD")]
    [InlineData("INR 1,29,900", "129900", "INR")]
    [InlineData("12,99 €", "12.99", "EUR")]
    [InlineData("1.299,50 €", "1299.50", "EUR")]
    [InlineData("£5", "5", "GBP")]
    [InlineData("$5.5", "5.5", null)]
    [InlineData("1,299", "1299", null)]
    public void Reads_prices_as_people_write_them(string text, string price, string? currency)
    {
        PriceText.TryParse(text, out decimal read, out string? named).ShouldBeTrue();

        read.ShouldBe(decimal.Parse(price, CultureInfo.InvariantCulture));
        named.ShouldBe(currency);
    }

    [Theory]
    [InlineData("ask us")]
    [InlineData("-5")]
    [InlineData("free")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999999999999999")]
    public void Refuses_what_is_no_price(string text) =>
        PriceText.TryParse(text, out _, out _).ShouldBeFalse();
}
