namespace ClosetCompanion.Search.CutOuts;

/// <summary>What tells whether a garment was found well; each from 0 to 1.</summary>
/// <param name="Area">The garment's share of the picture.</param>
/// <param name="Border">The share of the picture's border that the garment touches.</param>
/// <param name="Agreement">How much two searches from different beginnings agree: the intersection over the union.</param>
/// <param name="Edge">The share of the garment's outline that lies on an edge of the picture.</param>
/// <param name="Contrast">How much of what stands out from the border the garment holds.</param>
internal sealed record CutOutSigns(
    double Area,
    double Border,
    double Agreement,
    double Edge,
    double Contrast
)
{
    /// <summary>
    /// Whether the cut-out is likely to be good. The limits were chosen on photos of half of the senders of a set, and looked
    /// at on the others: docs/closet.md.
    /// </summary>
    public bool AreGood =>
        this
            is {
                Area: >= 0.06 and <= 0.85,
                Border: <= 0.12,
                Agreement: >= 0.75,
                Edge: >= 0.75,
                Contrast: >= 0.65,
            };
}
