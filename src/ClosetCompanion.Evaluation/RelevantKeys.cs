namespace ClosetCompanion.Evaluation;

/// <summary>Turns the ids of a ground truth into the keys of a gallery.</summary>
internal static class RelevantKeys
{
    /// <param name="query">A query and its answers.</param>
    /// <param name="keys">The keys in the gallery by product id.</param>
    /// <returns>A key for each answer. An answer that the gallery lacks gets a key of its own that nothing has.</returns>
    public static HashSet<long> Of(GroundTruthQuery query, ILookup<string, long> keys)
    {
        var missing = 0L;
        return
        [
            .. query.Relevant.SelectMany(id =>
                keys.Contains(id) ? keys[id] : Enumerable.Repeat(--missing, 1)
            ),
        ];
    }
}
