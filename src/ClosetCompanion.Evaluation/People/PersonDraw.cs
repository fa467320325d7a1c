using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Evaluation.People;

/// <summary>Makes people: each searches for things in turn, sees the plain order, and likes up to two hits of a search.</summary>
/// <param name="options">Who is simulated.</param>
/// <param name="tastes">Their tastes.</param>
/// <param name="pages">For each query the first hits of the plain order.</param>
internal sealed class PersonDraw(
    PeopleOptions options,
    TasteDraw tastes,
    IReadOnlyList<IReadOnlyList<StoredProduct>> pages
)
{
    private const int LikesOfSearch = 2;

    // Whoever has searched for everything begins again; after so many rounds there is nothing left to like.
    private const int Rounds = 6;

    /// <summary>One person. The same number gives the same person, whatever others there are.</summary>
    public SimulatedPerson Make(int number)
    {
        var random = new Random(options.Seed + (7919 * number));
        var taste = tastes.Next(random);
        var queries = Enumerable.Range(0, pages.Count).ToArray();
        random.Shuffle(queries);
        var asked = queries.Take(options.Queries).ToHashSet();
        var liked = Like(taste, [.. queries.Skip(options.Queries)], random);
        return new SimulatedPerson(
            taste,
            asked,
            [
                .. options.Likes.Select(count =>
                    (IReadOnlyList<StandingOpinion>)
                        [
                            .. liked
                                .Take(count)
                                .Reverse()
                                .Select(key => new StandingOpinion(
                                    key,
                                    Verdict.Like,
                                    IsSaved: false
                                )),
                        ]
                ),
            ]
        );
    }

    private List<long> Like(HiddenTaste taste, int[] queries, Random random)
    {
        var liked = new List<long>();
        var seen = new HashSet<long>();
        for (var turn = 0; turn < Rounds * queries.Length; turn++)
        {
            var page = pages[queries[turn % queries.Length]];
            for (var like = 0; like < LikesOfSearch && liked.Count < options.Likes[^1]; like++)
            {
                var isWrong = random.NextDouble() < options.Noise;
                if (
                    page.FirstOrDefault(product =>
                        taste.Likes(product.Product) != isWrong && !seen.Contains(product.Key)
                    ) is
                    { } chosen
                )
                {
                    seen.Add(chosen.Key);
                    liked.Add(chosen.Key);
                }
            }
        }
        return liked;
    }
}
