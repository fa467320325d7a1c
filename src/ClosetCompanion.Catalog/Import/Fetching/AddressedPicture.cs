using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>A picture by its address.</summary>
/// <param name="Picture">The picture; null where there is none.</param>
/// <param name="Note">What is wrong; null where nothing is.</param>
internal readonly record struct AddressedPicture(KeptPicture? Picture, RowNote? Note);
