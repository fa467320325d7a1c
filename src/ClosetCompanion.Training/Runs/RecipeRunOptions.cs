using ClosetCompanion.Training.Native;

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
)
{
    /// <summary>Which catalogue, where the products lie in a store with several.</summary>
    public string? Catalogue { get; init; }

    /// <summary>Where to train.</summary>
    public DeviceKind Device { get; init; }

    /// <summary>Whether a CLIP is written in the published layout, rather than as a model folder of the program.</summary>
    public bool Published { get; init; }

    /// <summary>Folders of finished runs of closet-mini that this one learns from.</summary>
    public IReadOnlyList<string> Teachers { get; init; } = [];

    /// <summary>Photos of garments with their labels; null where the recipe asks for none.</summary>
    public string? Photos { get; init; }

    /// <summary>Pictures of grounds; grounds are made up if null.</summary>
    public string? Grounds { get; init; }

    /// <summary>Whether the model folder computes with 8-bit integers.</summary>
    public bool Integers { get; init; }

    /// <summary>Tokens that the model folder keeps of a published vocabulary; all of them if null.</summary>
    public int? KeepTokens { get; init; }

    /// <summary>The licence that the user states for the weights, as an SPDX identifier; null for none.</summary>
    public string? Licence { get; init; }

    /// <summary>
    /// Decoded pictures, a vocabulary and what towers make of all that is read ahead, which runs with the same data can
    /// share; else the run's folder.
    /// </summary>
    public string? Shared { get; init; }

    /// <summary>Where these lie.</summary>
    public string SharedFolder => Shared ?? Work;
}
