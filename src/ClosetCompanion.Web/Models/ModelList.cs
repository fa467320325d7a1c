namespace ClosetCompanion.Web.Models;

/// <summary>The models of the server.</summary>
/// <param name="Models">The one in use first.</param>
internal sealed record ModelList(IReadOnlyList<ModelAnswer> Models);
