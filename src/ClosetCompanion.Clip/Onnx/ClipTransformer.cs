namespace ClosetCompanion.Clip.Onnx;

/// <summary>
/// The transformer inside both towers: layers of attention and feed-forward blocks, normalised before each. Positions
/// lie as rows, [B · L, D], so that every product with weights is one of two matrices.
/// </summary>
/// <param name="graph">The graph to add to.</param>
/// <param name="config">The sizes.</param>
/// <param name="sequences">How rows become sequences, and which position of each is read in the end.</param>
internal sealed class ClipTransformer(
    OnnxGraph graph,
    ClipTowerConfig config,
    ClipSequences sequences
)
{
    private readonly int _width = config.HiddenSize;

    /// <summary>All layers, one after another: [B · L, D] to the positions that are read, [B, D].</summary>
    /// <param name="x">[B · L, D].</param>
    /// <param name="weights">The scope of <c>layers.0</c>, <c>layers.1</c> ...</param>
    public OnnxValue Encode(OnnxValue x, WeightScope weights)
    {
        CheckLayers(weights);
        for (var index = 0; index < config.LayerCount; index++)
        {
            var layer = weights.Within($"layers.{index}.");
            var seen = Norm(x, layer.Within("layer_norm1."));
            var attention = layer.Within("self_attn.");
            if (index < config.LayerCount - 1)
            {
                x = graph.Add(x, Attend(seen, attention));
            }
            else
            {
                // Nothing looks at the other positions any more, so they are not computed.
                x = graph.Add(sequences.Read(x), AttendFromRead(seen, attention));
            }

            var fed = Norm(x, layer.Within("layer_norm2."));
            x = graph.Add(x, FeedForward(fed, layer.Within("mlp.")));
        }

        return x;
    }

    /// <summary>Layer normalisation with the weights of this scope.</summary>
    public OnnxValue Norm(OnnxValue x, WeightScope weights) =>
        graph.LayerNorm(
            x,
            graph.Weight(weights["weight", _width]),
            graph.Weight(weights["bias", _width]),
            config.LayerNormEpsilon
        );

    // Every position looks at every other that the mask lets it see: [B · L, D] to the same.
    private OnnxValue Attend(OnnxValue x, WeightScope weights)
    {
        var parts = graph.Split(Project(x, weights, "q_proj", "k_proj", "v_proj"), axis: 1, 3);
        return Mix(parts[0], parts[1], parts[2], sequences.Heads, sequences.Mask, weights);
    }

    // Only the positions that are read look: [B · L, D] to [B, D].
    private OnnxValue AttendFromRead(OnnxValue x, WeightScope weights)
    {
        var queries = Project(sequences.Read(x), weights, "q_proj");
        var parts = graph.Split(Project(x, weights, "k_proj", "v_proj"), axis: 1, 2);
        return Mix(queries, parts[0], parts[1], sequences.ReadHeads, sequences.ReadMask, weights);
    }

    private OnnxValue Mix(
        OnnxValue queries,
        OnnxValue keys,
        OnnxValue values,
        OnnxValue queryHeads,
        OnnxValue? mask,
        WeightScope weights
    )
    {
        // To [B, heads, L, size]; the keys to [B, heads, size, L].
        queries = graph.Transpose(graph.Reshape(queries, queryHeads), 0, 2, 1, 3);
        keys = graph.Transpose(graph.Reshape(keys, sequences.Heads), 0, 2, 3, 1);
        values = graph.Transpose(graph.Reshape(values, sequences.Heads), 0, 2, 1, 3);

        var scores = graph.MatMul(queries, keys);
        scores = mask is { } hidden ? graph.Add(scores, hidden) : scores;
        var mixed = graph.Transpose(graph.MatMul(graph.Softmax(scores), values), 0, 2, 1, 3);
        return graph.Linear(
            graph.Reshape(mixed, -1, _width),
            weights["out_proj.weight", _width, _width],
            weights["out_proj.bias", _width]
        );
    }

    // Several projections of the same rows, as one product.
    private OnnxValue Project(OnnxValue x, WeightScope weights, params string[] names)
    {
        WeightTensor Stack(string kind, params long[] shape) =>
            WeightTensor.Stack(
                $"{weights.Prefix}{string.Join('_', names)}.{kind}",
                [.. names.Select(name => Scaled(name, weights[$"{name}.{kind}", shape]))]
            );

        return graph.Linear(x, Stack("weight", _width, _width), Stack("bias", _width));
    }

    // The scores' 1/√size is worked into the queries' weights.
    private WeightTensor Scaled(string name, WeightTensor weight) =>
        name == "q_proj" ? weight.Scale(1 / MathF.Sqrt(config.HeadSize)) : weight;

    private OnnxValue FeedForward(OnnxValue x, WeightScope weights)
    {
        var inner = config.IntermediateSize;
        x = graph.Linear(x, weights["fc1.weight", inner, _width], weights["fc1.bias", inner]);
        x = config.Activation == ClipActivation.Gelu ? graph.Gelu(x) : graph.QuickGelu(x);
        return graph.Linear(
            x,
            weights["fc2.weight", _width, inner],
            weights["fc2.bias", _width],
            afterGelu: true
        );
    }

    // Too few layers is a missing tensor; too many would go unnoticed and give a worse model.
    private void CheckLayers(WeightScope weights)
    {
        if (weights.Contains($"layers.{config.LayerCount}.layer_norm1.weight"))
        {
            throw new ModelException(
                $"The weights '{weights.Prefix}layers' have more layers than the {config.LayerCount} of the configuration."
            );
        }
    }
}
