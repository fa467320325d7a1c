using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Photos;

/// <summary>The photos of a step.</summary>
/// <param name="Pictures">Numbers of the decoded photos.</param>
/// <param name="Planes">8-bit pictures [count, 3, height, width].</param>
/// <param name="Views">How each is moved, scaled, turned and mirrored: [count, 2, 3].</param>
/// <param name="Labels">A word for each label, and which photos it describes.</param>
/// <param name="SameKind">[photos, products], true where the product is of a kind that the photo should find.</param>
internal sealed record PhotoBatch(
    int[] Pictures,
    byte[] Planes,
    float[] Views,
    CaptionColumn Labels,
    bool[,] SameKind
);
