namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>A name leads to an address that must not be connected to.</summary>
internal sealed class ForbiddenAddressException(string message) : Exception(message);
