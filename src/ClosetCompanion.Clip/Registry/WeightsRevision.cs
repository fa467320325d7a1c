namespace ClosetCompanion.Clip.Registry;

/// <summary>A revision of a repository that has <c>model.safetensors</c>, which its main revision lacks.</summary>
/// <param name="Revision">A commit or a reference of the hub.</param>
/// <param name="Sha256">What the file must hash to: a revision outside main is not under its owner's care.</param>
public sealed record WeightsRevision(string Revision, string Sha256);
