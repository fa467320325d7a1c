namespace ClosetCompanion.Training.Ablation;

/// <summary>What an ablation reads and writes.</summary>
/// <param name="Recipes">The folder of recipes; they run in the order of their names.</param>
/// <param name="Source">The products.</param>
/// <param name="Catalogue">Which catalogue, where the products lie in a store with several.</param>
/// <param name="Work">A folder for all runs and the table.</param>
internal sealed record AblationOptions(
    string Recipes,
    string Source,
    string? Catalogue,
    string Work
)
{
    /// <summary>Photos of garments, for recipes that train on some.</summary>
    public string? Photos { get; init; }

    /// <summary>Pictures of grounds; grounds are made up if null.</summary>
    public string? Grounds { get; init; }
}
