namespace ClosetCompanion.Clip.Onnx;

/// <summary>The layers of a BERT encoder. Positions lie as rows, [B · L, width], so that every large product is one of two matrices.</summary>
internal sealed class BertLayers
{
    private readonly OnnxGraph _graph;
    private readonly BertConfig _config;
    private readonly OnnxValue _rows;
    private readonly OnnxValue _heads;
    private readonly OnnxValue _mask;

    /// <param name="graph">The graph to add to.</param>
    /// <param name="config">The sizes.</param>
    /// <param name="ids">int64 [B, L].</param>
    /// <param name="seen">[B, L], 1 where there is a token and 0 on padding.</param>
    public BertLayers(OnnxGraph graph, BertConfig config, OnnxValue ids, OnnxValue seen)
    {
        (_graph, _config) = (graph, config);
        var shape = graph.Shape(ids);
        _rows = graph.Concat(0, shape, graph.ConstantRow(config.Width));
        _heads = graph.Concat(0, shape, graph.ConstantRow(config.Heads, config.HeadSize));
        // Far below every score, so that nothing of padding is left after the softmax: [B, 1, 1, L].
        var hidden = graph.Mul(graph.Sub(seen, graph.Constant(1)), 10_000f);
        _mask = graph.Unsqueeze(hidden, 1, 2);
    }

    /// <summary>One layer: [B · L, width] to the same.</summary>
    public OnnxValue Encode(OnnxValue x, WeightScope weights)
    {
        var mixed = Linear(
            Attend(x, weights.Within("attention.self.")),
            weights.Within("attention.output.dense."),
            _config.Width,
            _config.Width
        );
        x = Norm(_graph.Add(x, mixed), weights.Within("attention.output.LayerNorm."));
        var inner = Linear(x, weights.Within("intermediate.dense."), _config.Inner, _config.Width);
        var fed = Linear(
            _graph.Gelu(inner),
            weights.Within("output.dense."),
            _config.Width,
            _config.Inner,
            afterGelu: true
        );
        return Norm(_graph.Add(x, fed), weights.Within("output.LayerNorm."));
    }

    /// <summary>[B · L, width] as [B, L, width].</summary>
    public OnnxValue InSequences(OnnxValue x) => _graph.Reshape(x, _rows);

    /// <summary>Layer normalisation with the weights of this scope.</summary>
    public OnnxValue Norm(OnnxValue x, WeightScope weights) =>
        _graph.LayerNorm(
            x,
            _graph.Weight(weights["weight", _config.Width]),
            _graph.Weight(weights["bias", _config.Width]),
            _config.LayerNormEpsilon
        );

    private OnnxValue Attend(OnnxValue x, WeightScope weights)
    {
        var parts = _graph.Split(Project(x, weights), axis: 1, 3);
        var queries = _graph.Transpose(_graph.Reshape(parts[0], _heads), 0, 2, 1, 3);
        var keys = _graph.Transpose(_graph.Reshape(parts[1], _heads), 0, 2, 3, 1);
        var values = _graph.Transpose(_graph.Reshape(parts[2], _heads), 0, 2, 1, 3);
        var scores = _graph.Add(_graph.MatMul(queries, keys), _mask);
        var mixed = _graph.MatMul(_graph.Softmax(scores), values);
        return _graph.Reshape(_graph.Transpose(mixed, 0, 2, 1, 3), -1, _config.Width);
    }

    // Queries, keys and values as one product; the scores' 1/√size is worked into the queries.
    private OnnxValue Project(OnnxValue x, WeightScope weights)
    {
        var scale = 1 / MathF.Sqrt(_config.HeadSize);
        WeightTensor Stack(string kind, params long[] shape) =>
            WeightTensor.Stack(
                $"{weights.Prefix}query_key_value.{kind}",
                weights[$"query.{kind}", shape].Scale(scale),
                weights[$"key.{kind}", shape],
                weights[$"value.{kind}", shape]
            );

        return _graph.Linear(
            x,
            Stack("weight", _config.Width, _config.Width),
            Stack("bias", _config.Width)
        );
    }

    private OnnxValue Linear(
        OnnxValue x,
        WeightScope weights,
        int outputs,
        int inputs,
        bool afterGelu = false
    ) => _graph.Linear(x, weights["weight", outputs, inputs], weights["bias", outputs], afterGelu);
}
