namespace ClosetCompanion.Web.Products;

/// <summary>One page of the products of a catalogue.</summary>
/// <param name="Products">Products on offer, in the order in which they came into the store.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; absent on the last one.</param>
internal sealed record ProductPage(IReadOnlyList<ProductAnswer> Products, string? Next);
