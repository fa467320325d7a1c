using ClosetCompanion.Search.Understanding.Matching;

namespace ClosetCompanion.Search.Understanding.Amounts;

/// <summary>The prices and sizes of a query.</summary>
internal sealed class AmountsFound
{
    private AmountsFound(IReadOnlyList<AmountFound> all)
    {
        All = all;
        Taken = all.SelectMany(amount =>
                Enumerable.Range(amount.First, amount.Last - amount.First + 1)
            )
            .ToHashSet();
    }

    /// <summary>All of them, in their order.</summary>
    public IReadOnlyList<AmountFound> All { get; }

    /// <summary>Their places among what was found.</summary>
    public IReadOnlySet<int> Taken { get; }

    /// <summary>Reads prices, and sizes from what is no price.</summary>
    public static AmountsFound Read(IReadOnlyList<Found> found)
    {
        var prices = new AmountsFound([.. new PriceReader(found).Read()]);
        var sizes = new SizeReader(found).Read(prices.Taken);
        return new AmountsFound([.. prices.All.Concat(sizes).OrderBy(amount => amount.First)]);
    }
}
