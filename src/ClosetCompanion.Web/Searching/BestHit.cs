namespace ClosetCompanion.Web.Searching;

/// <summary>The hit of a query that the others are compared with.</summary>
/// <param name="Cosine">Its cosine similarity to the query, -1 to 1.</param>
/// <param name="IsFar">True where nothing in the closet is close to the query, not even this one.</param>
public readonly record struct BestHit(float Cosine, bool IsFar = false);
