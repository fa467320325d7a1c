namespace ClosetCompanion.Search.Indexing;

/// <summary>Keeps the best few of many products: a heap of fixed size with the worst kept product at its root.</summary>
internal sealed class BestProducts(int capacity)
{
    // Grows on demand: somebody may ask for the best million of ten.
    private ScoredProduct[] _heap = new ScoredProduct[Math.Min(capacity, 64)];
    private int _count;

    /// <summary>What a score must reach to be kept; minus infinity while there is room.</summary>
    public float Bar => _count < capacity ? float.NegativeInfinity : _heap[0].Score;

    /// <summary>Keeps the product if it is among the best so far.</summary>
    public void Offer(ScoredProduct product)
    {
        if (_count < capacity)
        {
            Append(product);
        }
        else if (product.IsBefore(_heap[0]))
        {
            SinkFromRoot(product);
        }
    }

    /// <summary>The kept products, best first.</summary>
    public ScoredProduct[] ToSortedArray()
    {
        var sorted = _heap[.._count];
        Array.Sort(
            sorted,
            static (a, b) =>
                a.IsBefore(b) ? -1
                : b.IsBefore(a) ? 1
                : 0
        );
        return sorted;
    }

    private void Append(ScoredProduct product)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, Math.Min(capacity, _heap.Length * 2));
        }
        var at = _count++;
        while (at > 0 && _heap[(at - 1) / 2].IsBefore(product))
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        _heap[at] = product;
    }

    private void SinkFromRoot(ScoredProduct product)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _count)
            {
                break;
            }
            if (child + 1 < _count && _heap[child].IsBefore(_heap[child + 1]))
            {
                child++;
            }
            if (!product.IsBefore(_heap[child]))
            {
                break;
            }
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = product;
    }
}
