namespace ClosetCompanion.Web.Products;

/// <summary>What a batch of new prices and stocks did.</summary>
/// <param name="Changed">Products that differ now.</param>
/// <param name="Unchanged">Products that were like that already.</param>
/// <param name="Unknown">The ids of those that are not on offer in the catalogue.</param>
internal sealed record PatchAnswer(int Changed, int Unchanged, IReadOnlyList<string> Unknown);
