using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>Writes both towers of a published CLIP as ONNX files.</summary>
internal static class TowerWriter
{
    /// <summary>Writes the towers in each precision. Only one lies in memory at a time.</summary>
    public static void Write(
        string folder,
        ClipTextConfig text,
        ClipVisionConfig vision,
        IWeightSource weights,
        IEnumerable<ModelPrecision> precisions,
        CancellationToken cancellationToken
    )
    {
        foreach (var precision in precisions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ClipTextGraph
                .Build(text, weights, precision)
                .Save(Path.Combine(folder, TowerFiles.Text(precision)));
            cancellationToken.ThrowIfCancellationRequested();
            ClipVisionGraph
                .Build(vision, weights, precision)
                .Save(Path.Combine(folder, TowerFiles.Image(precision)));
        }
    }
}
