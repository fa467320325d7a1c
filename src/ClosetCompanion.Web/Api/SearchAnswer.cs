namespace ClosetCompanion.Web.Api;

/// <summary>The answer to a search.</summary>
/// <param name="Hits">The closest products, best first.</param>
/// <param name="Searched">How many products were compared.</param>
internal sealed record SearchAnswer(IReadOnlyList<HitAnswer> Hits, int Searched);
