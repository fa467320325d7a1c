namespace ClosetCompanion.Evaluation.Report;

/// <summary>A hit in the report.</summary>
/// <param name="Id">The product's id in its catalogue.</param>
/// <param name="Title">Its title.</param>
/// <param name="Score">Cosine similarity to the query.</param>
/// <param name="Relevant">Whether the rule counts it.</param>
public sealed record ReportHit(string Id, string Title, float Score, bool Relevant);
