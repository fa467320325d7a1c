namespace ClosetCompanion.Catalog.Store.People;

/// <summary>What a person thinks of a product at the moment.</summary>
/// <param name="ProductKey">The product's key in the store.</param>
/// <param name="Verdict">Never <see cref="People.Verdict.Save"/>; null where the product is saved and nothing else.</param>
/// <param name="IsSaved">Whether it is kept for later.</param>
public sealed record StandingOpinion(long ProductKey, Verdict? Verdict, bool IsSaved);
