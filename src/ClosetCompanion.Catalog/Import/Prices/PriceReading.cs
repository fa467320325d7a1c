namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>What a text says about a price.</summary>
/// <param name="Amount">The price; null when the text names none that is certain.</param>
/// <param name="Currency">ISO 4217 code; null when the text names none, or one that several countries share.</param>
/// <param name="Problem">Why there is no amount, in words; null when there is one.</param>
internal readonly record struct PriceReading(decimal? Amount, string? Currency, string? Problem)
{
    public static PriceReading Failed(string problem, string? currency = null) =>
        new(null, currency, problem);
}
