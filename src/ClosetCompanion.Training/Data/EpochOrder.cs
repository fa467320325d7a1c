namespace ClosetCompanion.Training.Data;

/// <summary>The order in which an epoch sees the products.</summary>
internal static class EpochOrder
{
    /// <summary>
    /// Every product once, in runs of products of one kind. In a batch of shuffled products a sports watch stands beside
    /// shirts and shoes and is told from them at a glance; beside other watches it has to be looked at.
    /// </summary>
    /// <param name="kinds">The kind of each product.</param>
    /// <param name="run">Length of a run; 1 is a plain shuffle.</param>
    /// <param name="random">Decides.</param>
    public static int[] Shuffle(IReadOnlyList<string> kinds, int run, Random random)
    {
        var order = Enumerable.Range(0, kinds.Count).ToArray();
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
}
