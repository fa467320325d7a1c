namespace ClosetCompanion.Training.Feedback;

/// <summary>How high stands what a person liked, on average over the person's searches.</summary>
/// <param name="Ndcg">nDCG@10; a like counts by its weight.</param>
/// <param name="Mrr">Weighted mean of 1 / rank of what was liked.</param>
internal readonly record struct SearchFigures(double Ndcg, double Mrr);
