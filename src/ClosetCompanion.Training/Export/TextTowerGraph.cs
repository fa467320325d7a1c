using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Export;

/// <summary>Writes <see cref="TextTower"/> as an ONNX graph: it is CLIP's, under names of its own.</summary>
internal static class TextTowerGraph
{
    /// <summary>Input <c>input_ids</c> [batch, length]; output <c>text_embeds</c> [batch, dimensions], unit vectors.</summary>
    public static OnnxGraph Build(TextTower tower, int dimensions) =>
        ClipTextGraph.Build(
            new ClipTextConfig
            {
                HiddenSize = tower.Shape.Width,
                LayerCount = tower.Shape.Layers,
                HeadCount = tower.Shape.Heads,
                IntermediateSize = 4 * tower.Shape.Width,
                ProjectionDimensions = dimensions,
                VocabularySize = tower.VocabularySize,
                MaxPositions = tower.Shape.ContextLength,
            },
            Weights.Published(tower)
        );
}
