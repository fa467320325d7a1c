namespace ClosetCompanion.Training.Feedback;

/// <summary>How high stands what people liked.</summary>
/// <param name="Of">Each person's figures; a person counts once, however much was searched for.</param>
internal sealed record PeopleFigures(IReadOnlyList<SearchFigures> Of)
{
    /// <summary>Mean nDCG@10; 0 for nobody.</summary>
    public double Ndcg => Of.Count == 0 ? 0 : Of.Average(person => person.Ndcg);

    /// <summary>Mean MRR; 0 for nobody.</summary>
    public double Mrr => Of.Count == 0 ? 0 : Of.Average(person => person.Mrr);
}
