namespace ClosetCompanion.Clip.Onnx;

/// <summary>
/// BERT's encoder (Devlin and others, 2019), whose layers normalise after each part, read as the mean of its tokens as
/// sentence encoders are (Reimers and Gurevych, 2019). Padding, which has id 0, is not looked at.
/// </summary>
public static class BertGraph
{
    /// <summary>Adds the encoder to a graph: ids [B, L] to means of the tokens' vectors [B, width].</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="ids">int64 [B, L], padded with 0.</param>
    /// <param name="config">The sizes.</param>
    /// <param name="weights">Holds <c>embeddings.*</c> and <c>encoder.layer.*</c>, under their published names.</param>
    /// <exception cref="ModelException">A tensor is missing or does not fit the sizes.</exception>
    public static OnnxValue Encode(
        OnnxGraph graph,
        OnnxValue ids,
        BertConfig config,
        IWeightSource weights
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(config);
        var all = new WeightScope(weights);
        var seen = graph.Cast(graph.Cast(ids, OnnxElementType.Bool), OnnxElementType.Float);
        var layers = new BertLayers(graph, config, ids, seen);
        var x = Embed(graph, ids, config, all.Within("embeddings."), layers);
        for (var layer = 0; layer < config.Layers; layer++)
        {
            x = layers.Encode(x, all.Within($"encoder.layer.{layer}."));
        }

        // [B, L, width], each row counted where there is a token.
        var rows = graph.Mul(layers.InSequences(x), graph.Unsqueeze(seen, 2));
        var counts = graph.ReduceSum(seen, keepDimensions: true, 1);
        return graph.Div(graph.ReduceSum(rows, keepDimensions: false, 1), counts);
    }

    private static OnnxValue Embed(
        OnnxGraph graph,
        OnnxValue ids,
        BertConfig config,
        WeightScope weights,
        BertLayers layers
    )
    {
        var tokens = weights["word_embeddings.weight", config.VocabularySize, config.Width];
        var positions = weights["position_embeddings.weight", config.MaxPositions, config.Width];
        var length = graph.Shape(ids, start: 1, end: 2);
        var x = graph.Add(
            graph.Embedding(tokens, ids),
            graph.Take(graph.Weight(positions), length, axis: 0)
        );
        return layers.Norm(graph.Reshape(x, -1, config.Width), weights.Within("LayerNorm."));
    }
}
