using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Data;

/// <summary>What one step trains on, still in plain arrays.</summary>
/// <param name="Planes">8-bit pictures [count, 3, height, width].</param>
/// <param name="Views">How each picture is moved, scaled and mirrored: [count, 2, 3].</param>
/// <param name="Width">Pixels across that the encoder sees.</param>
/// <param name="Height">Pixels down that the encoder sees.</param>
/// <param name="Identities">Title and picture of each product, as numbers [count, 2]: products with an equal one are alike.</param>
/// <param name="Captions">Titles first, then captions made of attributes, then the words of each group of attributes.</param>
internal sealed record Batch(
    byte[] Planes,
    float[] Views,
    int Width,
    int Height,
    long[,] Identities,
    IReadOnlyList<CaptionColumn> Captions
)
{
    /// <summary>Which phase the step belongs to.</summary>
    public required TrainingPhase Phase { get; init; }

    /// <summary>Products whose pictures should lie near each other; null where the recipe does not ask for that.</summary>
    public bool[,]? Alike { get; init; }

    /// <summary>Photos of the step; null where there are none.</summary>
    public PhotoBatch? Photos { get; init; }
}
