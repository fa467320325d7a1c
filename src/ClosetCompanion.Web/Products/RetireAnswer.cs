namespace ClosetCompanion.Web.Products;

/// <summary>What retiring did.</summary>
/// <param name="Retired">How many products were on offer until now.</param>
internal sealed record RetireAnswer(int Retired);
