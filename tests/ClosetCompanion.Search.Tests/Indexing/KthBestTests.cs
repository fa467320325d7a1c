using ClosetCompanion.Search.Indexing;
using CsCheck;

namespace ClosetCompanion.Search.Tests.Indexing;

public sealed class KthBestTests
{
    // Whole numbers, so that many are equal.
    private static readonly Gen<(int K, float[] Scores, int Split)> _cases =
        from k in Gen.Int[1, 40]
        from scores in Gen.Int[-50, 50].Select(score => (float)score).Array[0, 400]
        from split in Gen.Int[0, scores.Length]
        select (k, scores, split);

    [Fact]
    public void The_bar_is_the_kth_best_score()
    {
        _cases.Sample(given =>
        {
            var best = Of(given.K, given.Scores);
            best.Settle();
            best.Bar.ShouldBe(Expected(given.K, given.Scores));
        });
    }

    [Fact]
    public void Two_halves_together_know_as_much_as_the_whole()
    {
        _cases.Sample(given =>
        {
            var best = Of(given.K, given.Scores[..given.Split]);
            best.Merge(Of(given.K, given.Scores[given.Split..]));
            best.Settle();
            best.Bar.ShouldBe(Expected(given.K, given.Scores));
        });
    }

    [Fact]
    public void On_the_way_the_bar_is_never_above_the_kth_best()
    {
        _cases.Sample(given =>
        {
            var best = new KthBest(given.K);
            for (var i = 0; i < given.Scores.Length; i++)
            {
                best.Offer(given.Scores[i]);
                best.Bar.ShouldBeLessThanOrEqualTo(Expected(given.K, given.Scores[..(i + 1)]));
            }
        });
    }

    [Fact]
    public void The_best_million_of_ten_takes_no_memory_to_speak_of()
    {
        var best = new KthBest(int.MaxValue);
        best.Offer(1);
        best.Settle();
        best.Bar.ShouldBe(float.NegativeInfinity);
    }

    private static KthBest Of(int k, float[] scores)
    {
        var best = new KthBest(k);
        foreach (var score in scores)
        {
            best.Offer(score);
        }
        return best;
    }

    private static float Expected(int k, float[] scores) =>
        scores.Length < k ? float.NegativeInfinity : scores.OrderDescending().ElementAt(k - 1);
}
