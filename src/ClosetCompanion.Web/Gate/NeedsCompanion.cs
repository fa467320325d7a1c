namespace ClosetCompanion.Web.Gate;

/// <summary>Endpoint metadata: no request comes through before the companion is ready.</summary>
internal sealed class NeedsCompanion;
