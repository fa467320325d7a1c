namespace ClosetCompanion.Clip.Onnx;

/// <summary>The transformer inside both towers: layers of attention and feed-forward blocks, normalised before each.</summary>
internal static class ClipTransformer
{
    /// <summary>All layers, one after another: [B, L, D] to [B, L, D].</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="x">[B, L, D].</param>
    /// <param name="weights">The scope of <c>layers.0</c>, <c>layers.1</c> ...</param>
    /// <param name="config">The sizes.</param>
    /// <param name="mask">[L, L], added to the attention scores; none lets every position look at every other.</param>
    public static OnnxValue Encode(
        OnnxGraph graph,
        OnnxValue x,
        WeightScope weights,
        ClipTowerConfig config,
        OnnxValue? mask
    )
    {
        CheckLayers(weights, config);
        for (var index = 0; index < config.LayerCount; index++)
        {
            var layer = weights.Within($"layers.{index}.");
            var attended = Norm(graph, x, layer.Within("layer_norm1."), config);
            x = graph.Add(x, Attend(graph, attended, layer.Within("self_attn."), config, mask));
            var fed = Norm(graph, x, layer.Within("layer_norm2."), config);
            x = graph.Add(x, FeedForward(graph, fed, layer.Within("mlp."), config));
        }

        return x;
    }

    /// <summary>Layer normalisation with the weights of this scope.</summary>
    public static OnnxValue Norm(
        OnnxGraph graph,
        OnnxValue x,
        WeightScope weights,
        ClipTowerConfig config
    ) =>
        graph.LayerNorm(
            x,
            graph.Weight(weights["weight", config.HiddenSize]),
            graph.Weight(weights["bias", config.HiddenSize]),
            config.LayerNormEpsilon
        );

    private static OnnxValue Attend(
        OnnxGraph graph,
        OnnxValue x,
        WeightScope weights,
        ClipTowerConfig config,
        OnnxValue? mask
    )
    {
        var (width, heads) = (config.HiddenSize, config.HeadCount);
        var size = width / heads;

        // Queries, keys and values come out of one product; the scores' 1/√size is worked into the queries' weights.
        var scale = 1 / MathF.Sqrt(size);
        var weight = WeightTensor.Stack(
            $"{weights.Prefix}qkv_proj.weight",
            weights["q_proj.weight", width, width].Scale(scale),
            weights["k_proj.weight", width, width],
            weights["v_proj.weight", width, width]
        );
        var bias = WeightTensor.Stack(
            $"{weights.Prefix}qkv_proj.bias",
            weights["q_proj.bias", width].Scale(scale),
            weights["k_proj.bias", width],
            weights["v_proj.bias", width]
        );
        var parts = graph.Split(graph.Linear(x, weight, bias), axis: 2, parts: 3);

        // [B, L, D] to [B, heads, L, size]; the keys to [B, heads, size, L].
        var query = graph.Transpose(graph.Reshape(parts[0], 0, 0, heads, size), 0, 2, 1, 3);
        var key = graph.Transpose(graph.Reshape(parts[1], 0, 0, heads, size), 0, 2, 3, 1);
        var value = graph.Transpose(graph.Reshape(parts[2], 0, 0, heads, size), 0, 2, 1, 3);

        var scores = graph.MatMul(query, key);
        scores = mask is { } hidden ? graph.Add(scores, hidden) : scores;
        var mixed = graph.Transpose(graph.MatMul(graph.Softmax(scores), value), 0, 2, 1, 3);
        return graph.Linear(
            graph.Reshape(mixed, 0, 0, width),
            weights["out_proj.weight", width, width],
            weights["out_proj.bias", width]
        );
    }

    private static OnnxValue FeedForward(
        OnnxGraph graph,
        OnnxValue x,
        WeightScope weights,
        ClipTowerConfig config
    )
    {
        var (width, inner) = (config.HiddenSize, config.IntermediateSize);
        x = graph.Linear(x, weights["fc1.weight", inner, width], weights["fc1.bias", inner]);
        x = config.Activation == ClipActivation.Gelu ? graph.Gelu(x) : graph.QuickGelu(x);
        return graph.Linear(x, weights["fc2.weight", width, inner], weights["fc2.bias", width]);
    }

    // Too few layers is a missing tensor; too many would go unnoticed and give a worse model.
    private static void CheckLayers(WeightScope weights, ClipTowerConfig config)
    {
        if (weights.Contains($"layers.{config.LayerCount}.layer_norm1.weight"))
        {
            throw new ModelException(
                $"The weights '{weights.Prefix}layers' have more layers than the {config.LayerCount} of the configuration."
            );
        }

        if (config.HiddenSize % config.HeadCount != 0)
        {
            throw new ModelException(
                $"{config.HeadCount} attention heads do not divide a width of {config.HiddenSize}."
            );
        }
    }
}
