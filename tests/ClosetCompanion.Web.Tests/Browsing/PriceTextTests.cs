using ClosetCompanion.Web.Browsing;

namespace ClosetCompanion.Web.Tests.Browsing;

public sealed class PriceTextTests
{
    [Theory]
    [InlineData(24.9, "EUR", "€\u00A024.90")]
    [InlineData(1299, "INR", "₹1,299")]
    [InlineData(5.5, "USD", "$5.50")]
    [InlineData(5, "SEK", "SEK\u00A05")]
    [InlineData(5, null, "5")]
    public void Prices_read_as_people_write_them(double price, string? currency, string text) =>
        PriceText.Of((decimal)price, currency).ShouldBe(text);

    [Fact]
    public void No_price_is_no_text() => PriceText.Of(null, "EUR").ShouldBeNull();
}
