namespace ClosetCompanion.Web.Imports;

/// <summary>The last imports, of all servers on the store.</summary>
/// <param name="Imports">The newest first.</param>
internal sealed record ImportList(IReadOnlyList<ImportAnswer> Imports);
