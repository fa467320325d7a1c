namespace ClosetCompanion.Training.Data;

/// <summary>What one step trains on, still in plain arrays.</summary>
/// <param name="Planes">8-bit pictures [count, 3, height, width].</param>
/// <param name="Pictures">Which picture each is.</param>
/// <param name="Captions">Two captions for each picture: one from its title, one from its attributes.</param>
/// <param name="Views">How each picture is moved, scaled and mirrored: [count, 2, 3].</param>
internal sealed record Batch(
    byte[] Planes,
    int[] Pictures,
    CaptionColumn[] Captions,
    float[] Views
);
