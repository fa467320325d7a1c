using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Web.Keys;

/// <summary>Endpoint metadata: the scope that a client needs. The last one of an endpoint counts.</summary>
/// <param name="Scope">The scope that is needed.</param>
internal sealed record NeedsScope(ApiScope Scope);
