namespace ClosetCompanion.Clip.Onnx;

/// <summary>CLIP's text tower; Radford et al., "Learning Transferable Visual Models From Natural Language Supervision", 2021.</summary>
public static class ClipTextGraph
{
    /// <summary>
    /// Builds the tower: <c>input_ids</c>, int64 [batch, length], to <c>text_embeds</c>, unit vectors
    /// [batch, <see cref="ClipTowerConfig.ProjectionDimensions"/>].
    /// </summary>
    /// <param name="config">The sizes.</param>
    /// <param name="weights">Holds <c>text_model.*</c> and <c>text_projection.weight</c>, under their published names.</param>
    /// <remarks>
    /// Runs at any length up to <see cref="ClipTextConfig.MaxPositions"/>. Attention looks back only and the text is
    /// read at its end-of-text token, so padding after that changes nothing.
    /// </remarks>
    /// <exception cref="ModelException">A tensor is missing or does not fit the sizes.</exception>
    public static OnnxGraph Build(ClipTextConfig config, IWeightSource weights)
    {
        ArgumentNullException.ThrowIfNull(config);
        var all = new WeightScope(weights);
        var text = all.Within("text_model.");
        var width = config.HiddenSize;
        var graph = new OnnxGraph("clip-text");

        var ids = graph.Input("input_ids", OnnxElementType.Int64, "batch", "length");
        var length = graph.Shape(ids, start: 1, end: 2);

        var tokens = text["embeddings.token_embedding.weight", config.VocabularySize, width];
        var positions = text["embeddings.position_embedding.weight", config.MaxPositions, width];
        var x = graph.Add(
            graph.Gather(graph.Weight(tokens), ids),
            graph.Take(graph.Weight(positions), length, axis: 0)
        );

        var mask = graph.CausalMask(length, config.MaxPositions);
        x = ClipTransformer.Encode(graph, x, text.Within("encoder."), config, mask);

        // The end-of-text token has the largest id. Only its row is needed from here on.
        x = graph.GatherRows(x, graph.ArgMax(ids, axis: 1, keepDimensions: true));
        x = ClipTransformer.Norm(graph, x, text.Within("final_layer_norm."), config);
        x = graph.Linear(x, all["text_projection.weight", config.ProjectionDimensions, width]);
        x = graph.L2Normalize(x);

        graph.Output("text_embeds", x, OnnxElementType.Float, "batch", config.ProjectionDimensions);
        return graph;
    }
}
