using CsCheck;

namespace ClosetCompanion.Evaluation.Tests;

public sealed class RetrievalEvaluatorTests
{
    // Few distinct numbers, so that equal scores are common.
    private static readonly Gen<float[]> _vector = Gen.Int[-2, 2].Select(i => (float)i).Array[3];

    private static readonly Gen<HashSet<long>> _relevant = Gen.Long[0, 45]
        .Array[0, 20]
        .Select(rows => rows.ToHashSet());

    [Fact]
    public void Measures_what_the_plain_definitions_say() =>
        Gen.Select(Gen.Select(_vector, _relevant).Array[1, 8], _vector.Array[1, 40])
            .Sample(
                (queries, gallery) =>
                {
                    var metrics = RetrievalEvaluator.Evaluate(
                        queries.SelectMany(query => query.Item1).ToArray(),
                        gallery.SelectMany(vector => vector).ToArray(),
                        3,
                        [.. queries.Select(query => query.Item2)],
                        TestContext.Current.CancellationToken
                    );

                    var answers = queries
                        .Where(query => query.Item2.Count > 0)
                        .Select(query => (Ranked: Rank(query.Item1, gallery), query.Item2))
                        .ToArray();
                    metrics.Queries.ShouldBe(answers.Length);
                    metrics.Gallery.ShouldBe(gallery.Length);
                    ShouldBeMean(metrics.RecallAt1, (r, rel) => Found(r, rel, 1) / rel.Count);
                    ShouldBeMean(metrics.RecallAt10, (r, rel) => Found(r, rel, 10) / rel.Count);
                    ShouldBeMean(metrics.PrecisionAt1, (r, rel) => Found(r, rel, 1));
                    ShouldBeMean(metrics.PrecisionAt10, (r, rel) => Found(r, rel, 10) / 10);
                    ShouldBeMean(metrics.MrrAt10, ReciprocalRank);
                    ShouldBeMean(metrics.NdcgAt10, Ndcg);
                    ShouldBeMean(metrics.MapAt10, AveragePrecision);

                    void ShouldBeMean(double value, Func<long[], HashSet<long>, double> metric) =>
                        value.ShouldBe(
                            answers
                                .Select(a => metric(a.Ranked, a.Item2))
                                .DefaultIfEmpty(0)
                                .Average(),
                            1e-9
                        );
                }
            );

    [Fact]
    public void A_gallery_of_the_queries_themselves_is_found_perfectly()
    {
        float[] vectors = [1, 0, 0, 1, -1, 0];

        var metrics = RetrievalEvaluator.Evaluate(
            vectors,
            vectors,
            2,
            [new HashSet<long> { 0 }, new HashSet<long> { 1 }, new HashSet<long> { 2 }],
            TestContext.Current.CancellationToken
        );

        metrics.RecallAt1.ShouldBe(1);
        metrics.MrrAt10.ShouldBe(1);
        metrics.NdcgAt10.ShouldBe(1);
        metrics.PrecisionAt10.ShouldBe(0.1, 1e-9);
    }

    [Fact]
    public void Refuses_matrices_that_do_not_fit_together()
    {
        Should.Throw<ArgumentException>(() =>
            RetrievalEvaluator.Evaluate(
                new float[5],
                new float[4],
                2,
                [new HashSet<long>()],
                TestContext.Current.CancellationToken
            )
        );
        Should.Throw<ArgumentException>(() =>
            RetrievalEvaluator.Evaluate(
                new float[4],
                new float[4],
                2,
                [new HashSet<long>()],
                TestContext.Current.CancellationToken
            )
        );
    }

    private static long[] Rank(float[] query, float[][] gallery) =>
        [
            .. gallery
                .Index()
                .OrderByDescending(item => item.Item.Zip(query, (a, b) => a * b).Sum())
                .ThenBy(item => item.Index)
                .Select(item => (long)item.Index),
        ];

    private static double Found(long[] ranked, HashSet<long> relevant, int places) =>
        ranked.Take(places).Count(relevant.Contains);

    private static double ReciprocalRank(long[] ranked, HashSet<long> relevant)
    {
        var first = Array.FindIndex(ranked, item => relevant.Contains(item));
        return first is >= 0 and < 10 ? 1.0 / (first + 1) : 0;
    }

    private static double Ndcg(long[] ranked, HashSet<long> relevant) =>
        ranked.Take(10).Index().Where(x => relevant.Contains(x.Item)).Sum(x => Gain(x.Index))
        / Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(Gain);

    private static double Gain(int index) => Math.Log(2) / Math.Log(index + 2);

    private static double AveragePrecision(long[] ranked, HashSet<long> relevant) =>
        ranked
            .Take(10)
            .Index()
            .Where(x => relevant.Contains(x.Item))
            .Sum(x => Found(ranked, relevant, x.Index + 1) / (x.Index + 1)) / relevant.Count;
}
