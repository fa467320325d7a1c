using System.Globalization;

namespace ClosetCompanion.Catalog.Postgres.Writing;

/// <summary>Decimal numbers as the SQLite store has them, so that a copied store is the same.</summary>
internal static class DecimalText
{
    /// <summary>With a point, and at least one digit after it.</summary>
    public static string Of(decimal number) =>
        number.ToString("0.0###########################", CultureInfo.InvariantCulture);
}
