using System.Globalization;
using ClosetCompanion.Catalog.Import.Prices;

namespace ClosetCompanion.Catalog.Tests.Import.Prices;

public sealed class PriceTextTests
{
    [Theory]
    [InlineData("12.99", "12.99", null)]
    [InlineData("1299", "1299", null)]
    [InlineData("1,299.00 USD", "1299.00", "USD")]
    [InlineData("INR 1,29,900", "129900", "INR")]
    [InlineData("12,99 €", "12.99", "EUR")]
    [InlineData("1.299,50 €", "1299.50", "EUR")]
    [InlineData("1.299 €", "1299", "EUR")]
    [InlineData("€ 1.050,-", "1050", "EUR")]
    [InlineData("£5", "5", "GBP")]
    [InlineData("$5.5", "5.5", null)]
    [InlineData("1,299", "1299", null)]
    [InlineData("1 299,00 €", "1299.00", "EUR")]
    [InlineData("1\u00A0299,00\u00A0€", "1299.00", "EUR")]
    [InlineData("12\u202F345,60 zł", "12345.60", "PLN")]
    [InlineData("1'299.00 CHF", "1299.00", "CHF")]
    [InlineData("CHF 1’299.–", "1299", "CHF")]
    [InlineData("US$ 49.99", "49.99", "USD")]
    [InlineData("A$49.99", "49.99", "AUD")]
    [InlineData("R$ 1.299,90", "1299.90", "BRL")]
    [InlineData("Rs. 1,299", "1299", null)]
    [InlineData("₹1,29,999.00", "129999.00", "INR")]
    [InlineData("499 kr", "499", null)]
    [InlineData("1 299 Kč", "1299", "CZK")]
    [InlineData("12 990 Ft", "12990", "HUF")]
    [InlineData("1 299,00 руб.", "1299.00", "RUB")]
    [InlineData("29,-", "29", null)]
    [InlineData("Rs.1,29,999/-", "129999", null)]
    [InlineData("499/-", "499", null)]
    [InlineData("US $49.00", "49.00", "USD")]
    [InlineData("CAD $ 49", "49", "CAD")]
    [InlineData("1\u2009299.00", "1299.00", null)]
    [InlineData("29.--", "29", null)]
    [InlineData("1.299.000 IDR", "1299000", "IDR")]
    [InlineData("1.234.567,89", "1234567.89", null)]
    [InlineData("19.99 eur", "19.99", "EUR")]
    [InlineData("$1,299.00 USD", "1299.00", "USD")]
    [InlineData("£12.99 inc VAT", "12.99", "GBP")]
    [InlineData("ab 19,99 €", "19.99", "EUR")]
    [InlineData("12€99", "12.99", "EUR")]
    [InlineData("¥12,800", "12800", null)]
    [InlineData("12,800円", "12800", "JPY")]
    [InlineData("₩129,000", "129000", "KRW")]
    [InlineData("１２３４円", "1234", "JPY")]
    [InlineData("12.500 KWD", "12.500", "KWD")]
    [InlineData("1.25E1", "12.5", null)]
    [InlineData("1.2E3", "1200", null)]
    [InlineData("0", "0", null)]
    [InlineData(",89", "0.89", null)]
    [InlineData("12,5", "12.5", null)]
    public void Reads_prices_as_the_world_writes_them(string text, string price, string? currency)
    {
        PriceReading read = PriceText.Read(text);

        read.Problem.ShouldBeNull();
        read.Amount.ShouldBe(decimal.Parse(price, CultureInfo.InvariantCulture));
        read.Currency.ShouldBe(currency);
    }

    [Theory]
    [InlineData("ask us", "\"ask\"")]
    [InlineData("-5", "below zero")]
    [InlineData("free", "\"free\"")]
    [InlineData("1.2.3", "no number")]
    [InlineData("99999999999999999999999999999999", "no number")]
    [InlineData("$49 $39", "more than one number")]
    [InlineData("49 39", "more than one number")]
    [InlineData("19.99 - 29.99", "range")]
    [InlineData("19.99–29.99 €", "range")]
    [InlineData("£12.99 inc 20% VAT", "%")]
    [InlineData("12.345", "thousands")]
    [InlineData("12.03.2024", "date")]
    [InlineData("2024-03-12", "date")]
    [InlineData("12/03/2024", "date")]
    [InlineData("03.Dez", "date")]
    [InlineData("Mar-12", "date")]
    [InlineData("€ 12 USD", "two currencies")]
    [InlineData("€", "no number")]
    public void Says_why_something_is_no_price(string text, string words)
    {
        PriceReading read = PriceText.Read(text);

        read.Amount.ShouldBeNull();
        read.Problem.ShouldNotBeNull().ShouldContain(words);
    }

    [Theory]
    [InlineData("12.345", "12,50|7,90", "12345")]
    [InlineData("12.345", "12.50|7.90", "12.345")]
    [InlineData("1,299", "12.50|7.90", "1299")]
    [InlineData("1,299", "12,50|7,90", null)]
    [InlineData("1.299 €", "12.50 €|7.90 €", null)]
    public void Takes_the_other_prices_of_a_table_into_account(
        string text,
        string others,
        string? price
    )
    {
        var style = new PriceStyle();
        foreach (string other in others.Split('|'))
        {
            style.Add(other);
        }

        PriceText
            .Read(text, style.Sign)
            .Amount.ShouldBe(
                price is null ? null : decimal.Parse(price, CultureInfo.InvariantCulture)
            );
    }

    [Theory]
    [InlineData("2026-05-12")]
    [InlineData("2026-05-12T00:00:00")]
    [InlineData("12.05.2026")]
    [InlineData("5/12/26")]
    [InlineData("5-May")]
    [InlineData("12. Mai")]
    [InlineData("May 5")]
    [InlineData("05-déc-2026")]
    public void A_date_is_named_as_one(string text)
    {
        PriceReading read = PriceText.Read(text);

        read.Amount.ShouldBeNull();
        read.Problem.ShouldBe("it is a date");
    }
}
