using System.Globalization;

namespace ClosetCompanion.Search.Queries;

/// <summary>Prices, or other numbers, between two, both included.</summary>
/// <param name="From">The lowest price; null for any.</param>
/// <param name="To">The highest price; null for any.</param>
public readonly record struct PriceRange(decimal? From, decimal? To)
{
    /// <summary>Reads <c>10..50</c>, <c>10..</c>, <c>..50</c> or one price.</summary>
    /// <exception cref="QueryException">It is none of these.</exception>
    public static PriceRange Parse(string text)
    {
        var parts = text.Split("..", 2, StringSplitOptions.TrimEntries);
        var (from, to) = (Read(parts[0]), Read(parts[^1]));
        return
            text.Trim() != ".."
            && (from.Good && to.Good)
            && (from.Price is null || to.Price is null || from.Price <= to.Price)
            ? new PriceRange(from.Price, to.Price)
            : throw new QueryException(
                $"\"{text}\" is not a range of numbers; write it as 10..50, 10.. or ..50."
            );

        static (bool Good, decimal? Price) Read(string number) =>
            number.Length == 0 ? (true, null)
            : decimal.TryParse(
                number,
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var price
            )
                ? (true, price)
            : (false, null);
    }
}
