using ClosetCompanion.Evaluation;

namespace ClosetCompanion.Training.Runs;

/// <summary>What an epoch brought on the development split.</summary>
/// <param name="Titles">Titles that training never saw, among the development pictures.</param>
/// <param name="Others">Precision among the first ten, by name: words of kinds and colours, and photos to their kind.</param>
internal sealed record DevelopmentFigures(
    RetrievalMetrics Titles,
    IReadOnlyDictionary<string, double> Others
);
