namespace ClosetCompanion.Training.Photos;

/// <summary>What a label of photos means.</summary>
/// <param name="Words">What people call the thing.</param>
/// <param name="Kinds">The catalogue's kinds that a photo of it should find.</param>
internal sealed record PhotoLabel(IReadOnlyList<string> Words, IReadOnlyList<string> Kinds);
