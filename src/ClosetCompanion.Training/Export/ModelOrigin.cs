namespace ClosetCompanion.Training.Export;

/// <summary>Where a model comes from, as the run that made it knows.</summary>
/// <param name="BaseWeights">What its weights were before, with their licences.</param>
/// <param name="Data">What it was trained on.</param>
/// <param name="Recipe">The recipe's name.</param>
/// <param name="Licence">What its user stated; null where nothing was.</param>
internal sealed record ModelOrigin(
    string BaseWeights,
    string Data,
    string Recipe,
    string? Licence = null
);
