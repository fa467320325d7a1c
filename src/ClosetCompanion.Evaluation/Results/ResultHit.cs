namespace ClosetCompanion.Evaluation.Results;

/// <summary>A product among the first ten of an answer.</summary>
/// <param name="Catalogue">The name of its catalogue.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Score">Cosine similarity to the query.</param>
/// <param name="Relevant">Whether it is one of those that the query should find.</param>
public sealed record ResultHit(string Catalogue, string Id, float Score, bool Relevant);
