namespace ClosetCompanion.Search.Indexing;

/// <summary>Keeps the best few of many products: a heap of fixed size with the worst kept product at its root.</summary>
internal sealed class BestProducts(int capacity)
{
    // Grows on demand: somebody may ask for the best million of ten.
    private ScoredProduct[] heap = new ScoredProduct[Math.Min(capacity, 64)];
    private int count;

    /// <summary>What a score must reach to be kept; minus infinity while there is room.</summary>
    public float Bar => count < capacity ? float.NegativeInfinity : heap[0].Score;

    /// <summary>Keeps the product if it is among the best so far.</summary>
    public void Offer(ScoredProduct product)
    {
        if (count < capacity)
        {
            Append(product);
        }
        else if (product.IsBefore(heap[0]))
        {
            SinkFromRoot(product);
        }
    }

    /// <summary>Offers everything that another one kept.</summary>
    public void Merge(BestProducts other)
    {
        foreach (var product in other.heap.AsSpan(0, other.count))
        {
            Offer(product);
        }
    }

    /// <summary>The kept products, best first.</summary>
    public ScoredProduct[] ToSortedArray()
    {
        var sorted = heap[..count];
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
        if (count == heap.Length)
        {
            Array.Resize(ref heap, Math.Min(capacity, heap.Length * 2));
        }
        var at = count++;
        while (at > 0 && heap[(at - 1) / 2].IsBefore(product))
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = product;
    }

    private void SinkFromRoot(ScoredProduct product)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= count)
            {
                break;
            }
            if (child + 1 < count && heap[child].IsBefore(heap[child + 1]))
            {
                child++;
            }
            if (!product.IsBefore(heap[child]))
            {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = product;
    }
}
