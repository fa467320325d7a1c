namespace ClosetCompanion.Training.Runs;

/// <summary>What a run reads and writes.</summary>
/// <param name="Recipe">The recipe file.</param>
/// <param name="Source">The products.</param>
/// <param name="Work">The run's folder.</param>
/// <param name="Output">Where the model folder is written.</param>
/// <param name="Resume">Whether to go on from the last checkpoint.</param>
/// <param name="Start">Folder of an earlier run whose best weights and vocabulary this one starts from.</param>
internal sealed record RecipeRunOptions(
    string Recipe,
    string Source,
    string Work,
    string Output,
    bool Resume,
    string? Start = null
);
