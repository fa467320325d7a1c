namespace ClosetCompanion.Training.Runs;

/// <summary>What an ensemble is made of and how it is written.</summary>
/// <param name="Name">Id of the model that comes out.</param>
/// <param name="Runs">The runs' folders.</param>
/// <param name="Source">The products that they were trained on.</param>
/// <param name="Output">Where the model folder is written.</param>
internal sealed record EnsembleOptions(
    string Name,
    IReadOnlyList<string> Runs,
    string Source,
    string Output
)
{
    /// <summary>Components of a vector, fewer than all members have together; all of them if left out.</summary>
    public int? Dimensions { get; init; }

    /// <summary>Whether it takes into account how crowded it is around a picture (<see cref="Towers.QueryBank"/>).</summary>
    public bool Balanced { get; init; }

    /// <summary>Whether the picture tower computes with 8-bit integers.</summary>
    public bool Integers { get; init; }
}
