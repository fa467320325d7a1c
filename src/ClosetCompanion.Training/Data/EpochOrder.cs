namespace ClosetCompanion.Training.Data;

/// <summary>The order in which an epoch sees the products.</summary>
internal static class EpochOrder
{
    /// <summary>A product is seen at most so many times in an epoch.</summary>
    public const int MostRepeats = 4;

    /// <summary>
    /// Every product, in runs of products of one kind. In a batch of shuffled products a sports watch stands beside
    /// shirts and shoes and is told from them at a glance; beside other watches it has to be looked at.
    /// </summary>
    /// <param name="kinds">The kind of each product.</param>
    /// <param name="run">Length of a run; 1 is a plain shuffle.</param>
    /// <param name="leastOfKind">Products that each kind shows at the least, by being seen several times.</param>
    /// <param name="random">Decides.</param>
    public static int[] Shuffle(
        IReadOnlyList<string> kinds,
        int run,
        int leastOfKind,
        Random random
    )
    {
        var order = Repeat(kinds, leastOfKind).ToArray();
        random.Shuffle(order);
        if (run <= 1)
        {
            return order;
        }

        var runs = order
            .GroupBy(product => kinds[product], StringComparer.Ordinal)
            .SelectMany(kind => kind.Chunk(run))
            .ToArray();
        random.Shuffle(runs);
        return [.. runs.SelectMany(products => products)];
    }

    private static IEnumerable<int> Repeat(IReadOnlyList<string> kinds, int leastOfKind)
    {
        var sizes = kinds.CountBy(kind => kind).ToDictionary(StringComparer.Ordinal);
        return Enumerable
            .Range(0, kinds.Count)
            .SelectMany(product =>
            {
                var wanted = (int)Math.Ceiling((double)leastOfKind / sizes[kinds[product]]);
                return Enumerable.Repeat(product, Math.Clamp(wanted, 1, MostRepeats));
            });
    }
}
