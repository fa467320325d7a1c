using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.People;

/// <summary>What one person saw after each number of likes: means over the person's searches.</summary>
internal sealed class PersonMeans(int steps)
{
    private readonly double[] _ndcg = new double[steps];
    private readonly double[] _precision = new double[steps];
    private readonly int[] _searches = new int[steps];

    /// <summary>How many searches were judged.</summary>
    public int Searches => _searches[0];

    public double Ndcg(int step) => _ndcg[step] / _searches[step];

    public double Precision(int step) => _precision[step] / _searches[step];

    public void Add(int step, double ndcg, double precision)
    {
        _ndcg[step] += ndcg;
        _precision[step] += precision;
        _searches[step]++;
    }

    /// <summary>The means over people with intervals: people are drawn again, 2,000 times.</summary>
    public static PeopleStep Summarize(IReadOnlyList<PersonMeans> people, int step, int likes)
    {
        var random = new Random(Bootstrap.Seed);
        var draws = new double[4][];
        for (var measure = 0; measure < draws.Length; measure++)
        {
            draws[measure] = new double[Bootstrap.Resamples];
        }
        var drawn = new PersonMeans[people.Count];
        for (var draw = 0; draw < Bootstrap.Resamples; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = people[random.Next(people.Count)];
            }
            var values = Measure(drawn, step);
            for (var measure = 0; measure < draws.Length; measure++)
            {
                draws[measure][draw] = values[measure];
            }
        }
        var means = Measure(people, step);
        return new PeopleStep(
            likes,
            means[0],
            Bootstrap.Of(draws[0]),
            means[1],
            Bootstrap.Of(draws[1]),
            means[2],
            Bootstrap.Of(draws[2]),
            means[3],
            Bootstrap.Of(draws[3])
        );
    }

    private static double[] Measure(IReadOnlyList<PersonMeans> people, int step)
    {
        var (ndcg, before) = (
            people.Average(one => one.Ndcg(step)),
            people.Average(one => one.Ndcg(0))
        );
        var precision = people.Average(one => one.Precision(step));
        return
        [
            ndcg,
            (ndcg / before) - 1,
            precision,
            precision - people.Average(one => one.Precision(0)),
        ];
    }
}
