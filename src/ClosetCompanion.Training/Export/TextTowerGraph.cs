using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Export;

/// <summary>Adds <see cref="TextTower"/> to an ONNX graph: it is CLIP's, under names of its own.</summary>
internal static class TextTowerGraph
{
    /// <summary>Token ids [batch, length] to unit vectors [batch, dimensions].</summary>
    public static OnnxValue Encode(
        OnnxGraph graph,
        TextTower tower,
        OnnxValue ids,
        int dimensions
    ) =>
        ClipTextGraph.Encode(
            graph,
            ids,
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
