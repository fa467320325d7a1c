namespace ClosetCompanion.Clip.Models;

/// <summary>Where a model comes from and how good it was measured to be.</summary>
public sealed record ModelProvenance
{
    /// <summary>The weights that training began with; <c>random</c> when there were none.</summary>
    public string? BaseWeights { get; init; }

    /// <summary>What it was trained on.</summary>
    public string? Data { get; init; }

    /// <summary>The recipe file, as a path in the repository, or its name.</summary>
    public string? Recipe { get; init; }

    /// <summary>Where all chance of the run started from; null where nothing was trained.</summary>
    public int? Seed { get; init; }

    /// <summary>The commit of the program that trained it; null where it is not known.</summary>
    public string? Commit { get; init; }

    /// <summary>
    /// The licence of the weights, as an SPDX identifier; null where nobody stated one. What was trained on a shop's
    /// products is the shop's to license.
    /// </summary>
    public string? Licence { get; init; }

    /// <summary>Measured quality by metric, such as <c>R@10</c>, with the protocol named in the model card.</summary>
    public IReadOnlyDictionary<string, double> Quality { get; init; } =
        new Dictionary<string, double>();
}
