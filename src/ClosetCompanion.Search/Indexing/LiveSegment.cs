using System.Numerics;

namespace ClosetCompanion.Search.Indexing;

/// <summary>A segment, and which of its products are still in the index. Immutable: a removal makes another one.</summary>
internal sealed class LiveSegment
{
    private readonly ulong[] live;

    /// <summary>All of a segment.</summary>
    public LiveSegment(Segment segment)
    {
        Segment = segment;
        live = new ulong[segment.Blocks];
        Array.Fill(live, ulong.MaxValue);
        if (segment.Products % Segment.BlockSize is var rest and not 0)
        {
            live[^1] = (1UL << rest) - 1;
        }
        (Products, Rows) = (segment.Products, segment.Rows);
    }

    private LiveSegment(Segment segment, ulong[] live)
    {
        Segment = segment;
        this.live = live;
        Products = live.Sum(BitOperations.PopCount);
        Rows = LiveProducts().Sum(segment.RowsAt);
    }

    public Segment Segment { get; }

    /// <summary>Products that can be found.</summary>
    public int Products { get; }

    /// <summary>Their vectors.</summary>
    public int Rows { get; }

    /// <summary>Whether more than half of the products were removed, so that copying the rest frees memory.</summary>
    public bool IsMostlyDead => Products < Segment.Products / 2;

    /// <summary>Which products of a block can be found, a bit for each.</summary>
    public ulong MaskOf(int block) => live[block];

    /// <summary>The place of a product, or a negative number when it is not there any more.</summary>
    public int Find(long key)
    {
        var place = Segment.Find(key);
        return place >= 0 && IsLive(place) ? place : -1;
    }

    /// <summary>The same without some products.</summary>
    /// <param name="keys">Keys; unknown ones are passed over.</param>
    public LiveSegment Without(IReadOnlyCollection<long> keys)
    {
        var places = keys.Select(Find).Where(place => place >= 0).ToArray();
        if (places.Length == 0)
        {
            return this;
        }
        var left = (ulong[])live.Clone();
        foreach (var place in places)
        {
            left[place / Segment.BlockSize] &= ~(1UL << (place % Segment.BlockSize));
        }
        return new LiveSegment(Segment, left);
    }

    /// <summary>The places of the products that can be found, in order of their keys.</summary>
    public IEnumerable<int> LiveProducts() => Enumerable.Range(0, Segment.Products).Where(IsLive);

    private bool IsLive(int place) =>
        (live[place / Segment.BlockSize] & (1UL << (place % Segment.BlockSize))) != 0;
}
