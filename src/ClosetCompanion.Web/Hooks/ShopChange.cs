using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Web.Hooks;

/// <summary>A change that a shop has sent.</summary>
/// <param name="Hook">Where it came in.</param>
/// <param name="ShopId">The shop's own number of the product.</param>
/// <param name="Product">The product in the shop's JSON; null when it was deleted.</param>
internal sealed record ShopChange(ShopHook Hook, string ShopId, ReadOnlyMemory<byte>? Product);
