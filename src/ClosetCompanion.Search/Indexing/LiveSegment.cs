using System.Numerics;

namespace ClosetCompanion.Search.Indexing;

/// <summary>A segment, and which of its products are still in the index. Immutable: a removal makes another one.</summary>
internal sealed class LiveSegment
{
    private readonly ulong[] _live;

    /// <summary>All of a segment.</summary>
    public LiveSegment(Segment segment)
    {
        Segment = segment;
        _live = new ulong[segment.Blocks];
        Array.Fill(_live, ulong.MaxValue);
        if (segment.Products % Segment.BlockSize is var rest and not 0)
        {
            _live[^1] = (1UL << rest) - 1;
        }
        (Products, Rows) = (segment.Products, segment.Rows);
    }

    private LiveSegment(Segment segment, ulong[] live, int products, int rows)
    {
        Segment = segment;
        _live = live;
        (Products, Rows) = (products, rows);
    }

    public Segment Segment { get; }

    /// <summary>Products that can be found.</summary>
    public int Products { get; }

    /// <summary>Their vectors.</summary>
    public int Rows { get; }

    /// <summary>Whether more than half of the products were removed, so that copying the rest frees memory.</summary>
    public bool IsMostlyDead => Products < Segment.Products / 2;

    /// <summary>Which products of a block can be found, a bit for each.</summary>
    public ulong MaskOf(int block) => _live[block];

    /// <summary>The place of a product, or a negative number when it is not there any more.</summary>
    public int Find(long key)
    {
        var place = Segment.Find(key);
        return place >= 0 && IsLive(place) ? place : -1;
    }

    /// <summary>The same without some products.</summary>
    /// <param name="keys">Keys, each once; unknown ones are passed over.</param>
    public LiveSegment Without(IReadOnlyCollection<long> keys)
    {
        var places = keys.Select(Find).Where(place => place >= 0).ToArray();
        if (places.Length == 0)
        {
            return this;
        }
        var left = (ulong[])_live.Clone();
        foreach (var place in places)
        {
            left[place / Segment.BlockSize] &= ~(1UL << (place % Segment.BlockSize));
        }
        return new LiveSegment(
            Segment,
            left,
            Products - places.Length,
            Rows - places.Sum(Segment.RowsAt)
        );
    }

    /// <summary>The places of the products that can be found, in order of their keys.</summary>
    public IEnumerable<int> LiveProducts()
    {
        for (var block = 0; block < _live.Length; block++)
        {
            for (var rest = _live[block]; rest != 0; rest &= rest - 1)
            {
                yield return (block * Segment.BlockSize) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    private bool IsLive(int place) =>
        (_live[place / Segment.BlockSize] & (1UL << (place % Segment.BlockSize))) != 0;
}
