namespace ClosetCompanion.Search.Outfits;

/// <summary>What a <see cref="CompatibilityModel"/> is and where it comes from.</summary>
/// <param name="Provenance">What it was learned from, in words.</param>
/// <param name="ModelHash">The hash of what made the vectors of pictures that it takes; it knows no others.</param>
/// <param name="PictureDimensions">Components of such a vector.</param>
/// <param name="TraitWidth">The width of the half of traits.</param>
/// <param name="PictureWidth">The width of the half of pictures.</param>
/// <param name="Traits">The traits that were learned, in the order of their rows.</param>
public sealed record CompatibilityHead(
    string Provenance,
    string ModelHash,
    int PictureDimensions,
    int TraitWidth,
    int PictureWidth,
    IReadOnlyList<string> Traits
);
