using System.Numerics;
using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Those that came into the store last first: its keys only ever grow.</summary>
internal sealed class NewestFirst(Selection selection) : IRanking
{
    public ValueTask<int> CountAsync(CancellationToken cancellationToken) =>
        new(selection.Products.Count);

    public ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        CancellationToken cancellationToken
    ) => new(First(count));

    private List<RankedProduct> First(int count)
    {
        var words = selection.Products.Words;
        var newest = new List<RankedProduct>();
        for (var word = words.Length - 1; word >= 0; word--)
        {
            for (var rest = words[word]; rest != 0 && newest.Count < count; )
            {
                var bit = BitOperations.Log2(rest);
                rest &= ~(1UL << bit);
                newest.Add(new RankedProduct(((long)word * 64) + bit, 0));
            }
        }
        return newest;
    }
}
