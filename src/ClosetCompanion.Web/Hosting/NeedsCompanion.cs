namespace ClosetCompanion.Web.Hosting;

/// <summary>Endpoint metadata: no request comes through before the companion is ready.</summary>
public sealed class NeedsCompanion;
