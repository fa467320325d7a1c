namespace ClosetCompanion.Evaluation;

/// <summary>A query text and what it should find.</summary>
/// <param name="Text">The text.</param>
/// <param name="Relevant">Ids of the relevant products; at least one.</param>
public sealed record GroundTruthQuery(string Text, IReadOnlySet<string> Relevant);
