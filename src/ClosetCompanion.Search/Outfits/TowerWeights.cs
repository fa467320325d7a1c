namespace ClosetCompanion.Search.Outfits;

/// <summary>
/// The weights of one half of <see cref="CompatibilityModel"/>, that of traits or that of pictures. A row is a trait, or a
/// component of a picture's vector.
/// </summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Width">Components of the space in which an outfit and a candidate meet.</param>
/// <param name="Context">What a row says as part of the outfit, [rows, width].</param>
/// <param name="Candidate">What a row says as a candidate, [rows, width].</param>
/// <param name="Bias">How usual a row is in outfits by itself, [rows].</param>
public sealed record TowerWeights(
    int Rows,
    int Width,
    float[] Context,
    float[] Candidate,
    float[] Bias
);
