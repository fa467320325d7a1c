using ClosetCompanion.Evaluation;

namespace ClosetCompanion.Training.Ablation;

/// <summary>What one recipe of an ablation came to.</summary>
/// <param name="Name">The recipe file's name without its ending.</param>
/// <param name="About">What the recipe says about itself in its first comment.</param>
/// <param name="Development">Titles that training never saw, among the development pictures; after the last epoch.</param>
/// <param name="Others">What else that epoch brought, by name: precision among the first ten.</param>
/// <param name="Steps">Steps that were trained.</param>
/// <param name="Minutes">Time that the training took, over all its starts, without preparation.</param>
internal sealed record AblationRow(
    string Name,
    string About,
    RetrievalMetrics Development,
    IReadOnlyDictionary<string, double> Others,
    int Steps,
    double Minutes
);
