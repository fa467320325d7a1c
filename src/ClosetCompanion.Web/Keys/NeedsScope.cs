using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Web.Keys;

/// <summary>Endpoint metadata: what the asker must be allowed to do. The last one of an endpoint counts.</summary>
/// <param name="Scope">The scope that is needed.</param>
internal sealed record NeedsScope(ApiScope Scope);
