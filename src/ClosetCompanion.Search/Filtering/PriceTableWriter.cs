namespace ClosetCompanion.Search.Filtering;

/// <summary>Keeps the times of a <see cref="PriceTable"/> up to date.</summary>
internal sealed class PriceTableWriter
{
    private readonly ChunkedWriter<long> _from = new(0);
    private readonly ChunkedWriter<long> _to = new(0);

    /// <summary>Notes when a product is on sale; null for an open end.</summary>
    public void Set(long key, DateTimeOffset? from, DateTimeOffset? to)
    {
        _from[key] = from?.UtcTicks ?? 0;
        _to[key] = to?.UtcTicks ?? 0;
    }

    /// <summary>The table as it is now, with these prices.</summary>
    public PriceTable Freeze(NumberColumn price, NumberColumn sale, NumberColumn original) =>
        new(price, sale, original, _from.Freeze(), _to.Freeze());
}
