namespace ClosetCompanion.Catalog.Exporting;

/// <summary>What was taken in of a person.</summary>
/// <param name="Opinions">Opinions.</param>
/// <param name="Openings">Openings.</param>
/// <param name="Products">Products of the person's own catalogues.</param>
/// <param name="Things">Things of the closet.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="Notes">What could not be taken in, and why.</param>
public sealed record PersonImportReport(
    int Opinions,
    int Openings,
    int Products,
    int Things,
    int Pictures,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Outfits.</summary>
    public int Outfits { get; init; }
}
