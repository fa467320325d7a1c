using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Training.Feedback;

/// <summary>By how much the mean of the same people is higher, with the interval of 95% by drawing people again.</summary>
internal static class PeopleDifference
{
    private const int Draws = 2000;
    private const double Tail = 0.025;

    /// <summary>The interval.</summary>
    /// <param name="before">A figure of each person; at least one.</param>
    /// <param name="after">The same people's after the change.</param>
    /// <param name="seed">Where the draws start.</param>
    public static Interval IntervalOf(
        IReadOnlyList<double> before,
        IReadOnlyList<double> after,
        int seed
    )
    {
        var random = new Random(seed);
        var changes = before.Zip(after, (one, other) => other - one).ToArray();
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            means[draw] = changes.Average(_ => changes[random.Next(changes.Length)]);
        }
        Array.Sort(means);
        return new Interval(means[(int)(Tail * Draws)], means[(int)((1 - Tail) * Draws) - 1]);
    }
}
