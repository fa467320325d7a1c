using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>A piece of an outfit that a person keeps.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Product">What it is; retired where it was given away or is no longer on offer.</param>
public sealed record SavedPiece(OutfitPiece Place, StoredProduct Product);
