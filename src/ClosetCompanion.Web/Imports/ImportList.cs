namespace ClosetCompanion.Web.Imports;

/// <summary>The imports of this run of the server.</summary>
/// <param name="Imports">The newest first.</param>
internal sealed record ImportList(IReadOnlyList<ImportAnswer> Imports);
