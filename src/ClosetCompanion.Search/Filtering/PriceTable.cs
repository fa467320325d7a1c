using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>What products cost at any moment, by the rule of <see cref="Catalog.Product.PriceAt"/>; never changed.</summary>
/// <param name="price">The prices.</param>
/// <param name="sale">The prices while on sale.</param>
/// <param name="original">What they cost before.</param>
/// <param name="from">For each product key when its sale begins, in ticks of universal time; 0 for always.</param>
/// <param name="to">For each product key when its sale ends; 0 for never.</param>
internal sealed class PriceTable(
    NumberColumn price,
    NumberColumn sale,
    NumberColumn original,
    ChunkedArray<long> from,
    ChunkedArray<long> to
)
{
    /// <summary>The price of a product at a moment; NaN without one.</summary>
    public double At(long key, DateTimeOffset now)
    {
        var reduced = sale[key];
        return !double.IsNaN(reduced) && IsOnSale(key, now.UtcTicks) ? reduced : price[key];
    }

    /// <summary>By which share a product is cheaper at a moment than before, 0.25 for a quarter off; NaN when nobody knows.</summary>
    public double DiscountAt(long key, DateTimeOffset now)
    {
        var before = original[key];
        before = double.IsNaN(before) ? price[key] : before;
        return before > 0 ? (before - At(key, now)) / before : double.NaN;
    }

    /// <summary>The products whose price at a moment fulfils a condition.</summary>
    public ProductSet Having(Predicate<double> condition, DateTimeOffset now)
    {
        var plain = price.Having(condition);
        var reduced = sale.Having(_ => true);
        if (reduced.Count == 0)
        {
            return plain;
        }
        var onSale = ProductSet.Of(reduced.Keys().Where(key => IsOnSale(key, now.UtcTicks)));
        return plain.Except(onSale).Union(sale.Having(condition).Intersect(onSale));
    }

    /// <summary>The first moment after this one from which on a price may be another; the last of all moments when none is.</summary>
    public DateTimeOffset NextChange(DateTimeOffset now)
    {
        var next = Math.Min(Next(from, 0), Next(to, 1));
        return next == long.MaxValue
            ? DateTimeOffset.MaxValue
            : new DateTimeOffset(next, TimeSpan.Zero);
        // A sale holds at its last tick still.
        long Next(ChunkedArray<long> times, int later)
        {
            var least = long.MaxValue;
            for (var chunk = 0; chunk < times.Chunks; chunk++)
            {
                foreach (var time in times.ChunkAt(chunk) ?? [])
                {
                    least =
                        time > 0 && time + later > now.UtcTicks
                            ? Math.Min(least, time + later)
                            : least;
                }
            }
            return least;
        }
    }

    private bool IsOnSale(long key, long now) =>
        now >= from[key] && (to[key] is var end && (end == 0 || now <= end));
}
