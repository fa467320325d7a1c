using ClosetCompanion.Clip.Models;

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
    /// <param name="precision">What the large products are computed in.</param>
    /// <remarks>
    /// Runs at any length up to <see cref="ClipTextConfig.MaxPositions"/>. Attention looks back only and the text is
    /// read at its end-of-text token, so padding after that changes nothing.
    /// </remarks>
    /// <exception cref="ModelException">A tensor is missing or does not fit the sizes.</exception>
    public static OnnxGraph Build(
        ClipTextConfig config,
        IWeightSource weights,
        ModelPrecision precision = ModelPrecision.Fp32
    )
    {
        ArgumentNullException.ThrowIfNull(config);
        var graph = new OnnxGraph("clip-text", precision);
        var ids = graph.Input("input_ids", OnnxElementType.Int64, "batch", "length");
        var x = Encode(graph, ids, config, weights);
        graph.Output("text_embeds", x, OnnxElementType.Float, "batch", config.ProjectionDimensions);
        return graph;
    }

    /// <summary>
    /// Adds the tower to a graph: ids [batch, length] to unit vectors
    /// [batch, <see cref="ClipTowerConfig.ProjectionDimensions"/>].
    /// </summary>
    /// <inheritdoc cref="Build"/>
    public static OnnxValue Encode(
        OnnxGraph graph,
        OnnxValue ids,
        ClipTextConfig config,
        IWeightSource weights
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(config);
        var projection = new WeightScope(weights)[
            "text_projection.weight",
            config.ProjectionDimensions,
            config.HiddenSize
        ];
        return graph.L2Normalize(graph.Project(Read(graph, ids, config, weights), projection));
    }

    /// <summary>Adds the tower without its projection: ids [B, L] to what stands at the end of each text, [B, width].</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="ids">int64 [B, L].</param>
    /// <param name="config">The sizes.</param>
    /// <param name="weights">Holds <c>text_model.*</c>, under their published names.</param>
    /// <exception cref="ModelException">A tensor is missing or does not fit the sizes.</exception>
    public static OnnxValue Read(
        OnnxGraph graph,
        OnnxValue ids,
        ClipTextConfig config,
        IWeightSource weights
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(config);
        var text = new WeightScope(weights).Within("text_model.");
        var width = config.HiddenSize;

        var length = graph.Shape(ids, start: 1, end: 2);

        var tokens = text["embeddings.token_embedding.weight", config.VocabularySize, width];
        var positions = text["embeddings.position_embedding.weight", config.MaxPositions, width];
        var x = graph.Add(
            graph.Embedding(tokens, ids),
            graph.Take(graph.Weight(positions), length, axis: 0)
        );

        var transformer = new ClipTransformer(graph, config, Sequences(graph, ids, length, config));
        x = transformer.Encode(graph.Reshape(x, -1, width), text.Within("encoder."));
        return transformer.Norm(x, text.Within("final_layer_norm."));
    }

    private static ClipSequences Sequences(
        OnnxGraph graph,
        OnnxValue ids,
        OnnxValue length,
        ClipTextConfig config
    )
    {
        var shape = graph.Shape(ids);
        var rows = graph.Concat(0, shape, graph.ConstantRow(config.HiddenSize));
        var mask = graph.CausalMask(length, config.MaxPositions);
        // A text is read at its end-of-text token, which has the largest id.
        var end = graph.ArgMax(ids, axis: 1, keepDimensions: true);
        return new ClipSequences
        {
            Heads = graph.Concat(0, shape, graph.ConstantRow(config.HeadCount, config.HeadSize)),
            ReadHeads = graph.ConstantRow(-1, 1, config.HeadCount, config.HeadSize),
            Read = x => graph.GatherRows(graph.Reshape(x, rows), end),
            Mask = mask,
            ReadMask = graph.Unsqueeze(graph.Gather(mask, end), 1),
        };
    }
}
