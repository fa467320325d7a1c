namespace ClosetCompanion.Training.Feedback;

/// <summary>Makes pairs to learn from.</summary>
internal static class FeedbackPairs
{
    /// <summary>
    /// One pair for each chosen product. A disliked product stands beside what was liked for the same words and never is
    /// right itself. Liked ones stand beside each other, too, so that they share the words by their weights.
    /// </summary>
    /// <param name="searches">Of the people to learn from.</param>
    /// <param name="queries">The place of each query.</param>
    /// <param name="most">The most rivals of a pair.</param>
    /// <param name="seed">Which rivals are taken where there are more.</param>
    public static IReadOnlyList<FeedbackPair> Of(
        IReadOnlyList<FeedbackSearch> searches,
        IReadOnlyDictionary<string, int> queries,
        int most,
        int seed
    )
    {
        var random = new Random(seed);
        var pairs = new List<FeedbackPair>();
        foreach (var group in searches.GroupBy(search => search.Query, StringComparer.Ordinal))
        {
            int[] disliked = [.. group.SelectMany(search => search.Disliked).Distinct()];
            var chosen = group.SelectMany(search => search.Chosen).ToArray();
            int[] liked = [.. chosen.Select(one => one.Row).Distinct().Except(disliked)];
            foreach (var one in chosen.Where(one => one.Weight > 0))
            {
                random.Shuffle(disliked);
                random.Shuffle(liked);
                var rivals = disliked.Concat(liked).Where(row => row != one.Row).Take(most);
                pairs.Add(new FeedbackPair(queries[group.Key], one.Row, one.Weight, [.. rivals]));
            }
        }
        return pairs;
    }
}
