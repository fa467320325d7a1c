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

    /// <summary>The licence of the weights, as an SPDX identifier.</summary>
    public string? Licence { get; init; }

    /// <summary>Measured quality by metric, such as <c>R@10</c>, with the protocol named in the model card.</summary>
    public IReadOnlyDictionary<string, double> Quality { get; init; } =
        new Dictionary<string, double>();
}
