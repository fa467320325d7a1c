using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Web.Browsing;

/// <summary>A few products of one kind, each as likely to be among them as any other (reservoir sampling).</summary>
internal sealed class KindSample(int size)
{
    private readonly List<StoredProduct> _products = [];

    /// <summary>The products chosen so far.</summary>
    public IReadOnlyList<StoredProduct> Products => _products;

    /// <summary>How many products were offered.</summary>
    public int Seen { get; private set; }

    /// <summary>Offers one more product.</summary>
    public void Offer(StoredProduct product, Random random)
    {
        Seen++;
        if (_products.Count < size)
        {
            _products.Add(product);
        }
        else if (random.Next(Seen) is var place && place < size)
        {
            _products[place] = product;
        }
    }
}
