using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.People;

/// <summary>What people see after some likes. Means and intervals of 95% are over people.</summary>
/// <param name="Likes">How many hits each has liked; fewer where there was nothing to like.</param>
/// <param name="Ndcg">nDCG@10 by the hidden tastes, of products that answer the query.</param>
/// <param name="NdcgInterval">Its interval.</param>
/// <param name="Gain">By which share the mean nDCG@10 is higher than without likes.</param>
/// <param name="GainInterval">Its interval.</param>
/// <param name="Precision">P@10 of what the query asked for.</param>
/// <param name="PrecisionInterval">Its interval.</param>
/// <param name="PrecisionChange">By how much it is higher than without likes.</param>
/// <param name="PrecisionChangeInterval">Its interval.</param>
public sealed record PeopleStep(
    int Likes,
    double Ndcg,
    Interval NdcgInterval,
    double Gain,
    Interval GainInterval,
    double Precision,
    Interval PrecisionInterval,
    double PrecisionChange,
    Interval PrecisionChangeInterval
)
{
    /// <summary>How many products the people have really liked, on average.</summary>
    public double MeanLikes { get; init; }
}
