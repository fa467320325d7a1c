using ClosetCompanion.Clip.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Tests.Onnx;

public sealed class OnnxGraphTests
{
    private static readonly float[] _numbers = [-3, -1, -0.5f, 0, 0.25f, 1, 2, 4];

    public static TheoryData<
        string,
        Func<OnnxGraph, OnnxValue, OnnxValue>,
        Func<float, double>
    > Elementwise =>
        new()
        {
            { "relu", (graph, x) => graph.Relu(x), x => Math.Max(x, 0) },
            { "sigmoid", (graph, x) => graph.Sigmoid(x), x => Sigmoid(x) },
            { "silu", (graph, x) => graph.Silu(x), x => x * Sigmoid(x) },
            { "quick gelu", (graph, x) => graph.QuickGelu(x), x => x * Sigmoid(1.702 * x) },
            { "gelu", (graph, x) => graph.Gelu(x), x => x * NormalDistribution(x) },
            { "sub", (graph, x) => graph.Sub(x, graph.Constant(2)), x => x - 2 },
            { "div", (graph, x) => graph.Div(x, graph.Constant(4)), x => x / 4 },
            { "max", (graph, x) => graph.Max(x, graph.Constant(0.5f)), x => Math.Max(x, 0.5) },
            { "pow, sqrt", (graph, x) => graph.Sqrt(graph.Pow(x, 4)), x => (double)x * x },
        };

    [Theory]
    [MemberData(nameof(Elementwise), DisableDiscoveryEnumeration = true)]
    public void Computes_element_by_element(
        string name,
        Func<OnnxGraph, OnnxValue, OnnxValue> build,
        Func<float, double> expected
    )
    {
        var values = Run(build, _numbers, 2, 4).Values;

        values
            .Select(value => (double)value)
            .ShouldBe(_numbers.Select(expected), tolerance: 1e-5, name);
    }

    [Fact]
    public void A_linear_layer_takes_weights_as_training_keeps_them()
    {
        var weight = new WeightTensor("w", [3, 2], [1, 2, 3, 4, 5, 6]);
        var bias = new WeightTensor("b", [3], [10, 20, 30]);

        var (values, shape) = Run((graph, x) => graph.Linear(x, weight, bias), [1, -1, 0, 2], 2, 2);

        shape.ShouldBe([2, 3]);
        values.ShouldBe([9, 19, 29, 14, 28, 42]);
    }

    [Fact]
    public void Layer_normalisation_gives_rows_of_mean_zero_and_variance_one()
    {
        var (values, _) = Run(
            (graph, x) =>
                graph.LayerNorm(
                    x,
                    graph.Weight("w", [1, 1, 2], 3),
                    graph.Weight("b", [0, 0, 1], 3)
                ),
            [1, 2, 3],
            1,
            3
        );

        var step = MathF.Sqrt(1.5f);
        values.ShouldBe([-step, 0, (2 * step) + 1], tolerance: 1e-4);
    }

    [Fact]
    public void L2_normalisation_leaves_zeros_alone()
    {
        var (values, _) = Run((graph, x) => graph.L2Normalize(x), [3, 4, 0, 0], 2, 2);

        values.ShouldBe([0.6f, 0.8f, 0, 0], tolerance: 1e-6);
    }

    [Fact]
    public void Softmax_and_reductions_run_along_their_axes()
    {
        Run((graph, x) => graph.Softmax(x), [0, 0, 5, 5], 2, 2)
            .Values.ShouldBe([0.5f, 0.5f, 0.5f, 0.5f]);
        Run((graph, x) => graph.ReduceMean(x, false, 0), [1, 2, 3, 6], 2, 2)
            .Values.ShouldBe([2, 4]);
        Run((graph, x) => graph.ReduceSum(x, true, -1), [1, 2, 3, 6], 2, 2).Values.ShouldBe([3, 9]);
        Run(
            (graph, x) => graph.Cast(graph.ArgMax(x, 1), OnnxElementType.Float),
            [1, 7, 7, 9, 0, 2],
            2,
            3
        )
            .Values.ShouldBe([1, 0]);
    }

    [Fact]
    public void Tensors_are_cut_turned_and_joined()
    {
        float[] values = [0, 1, 2, 3, 4, 5];

        Run((graph, x) => graph.Transpose(x, 1, 0), values, 2, 3)
            .Values.ShouldBe([0, 3, 1, 4, 2, 5]);
        Run((graph, x) => graph.Select(x, 1, 2), values, 2, 3).Values.ShouldBe([2, 5]);
        Run((graph, x) => graph.Concat(1, graph.Split(x, 1, 3)[1..]), values, 2, 3)
            .Values.ShouldBe([1, 2, 4, 5]);
        Run((graph, x) => graph.Squeeze(graph.Unsqueeze(x, 0), 0), values, 2, 3)
            .Shape.ShouldBe([2, 3]);
        Run((graph, x) => graph.Flatten(graph.Reshape(x, 0, 3, 1)), values, 2, 3)
            .Shape.ShouldBe([2, 3]);
        Run((graph, x) => graph.Take(x, graph.ConstantRow(1), axis: 1), values, 2, 3)
            .Values.ShouldBe([0, 3]);
        Run((graph, x) => graph.Expand(x, graph.ConstantRow(2, 6)), values, 1, 6)
            .Shape.ShouldBe([2, 6]);
    }

    [Fact]
    public void The_causal_mask_lets_no_position_look_ahead()
    {
        const float no = float.NegativeInfinity;

        var (values, shape) = Run(
            (graph, x) => graph.CausalMask(graph.Shape(x, 0, 1), 5),
            new float[3],
            3,
            1
        );

        shape.ShouldBe([3, 3]);
        values.ShouldBe([0, no, no, 0, 0, no, 0, 0, 0]);
    }

    [Fact]
    public void Refuses_a_second_value_of_one_name()
    {
        var graph = new OnnxGraph("test");
        graph.Weight("w", [1], 1);

        Should
            .Throw<ArgumentException>(() => graph.Weight("w", [1], 1))
            .Message.ShouldContain("'w'");
    }

    [Fact]
    public void Refuses_a_value_of_another_graph()
    {
        var graph = new OnnxGraph("mine");

        Should
            .Throw<ArgumentException>(() => graph.Relu(new OnnxValue("theirs")))
            .Message.ShouldContain("'theirs' does not belong to the graph 'mine'");
    }

    [Fact]
    public void Refuses_weights_that_their_shape_does_not_hold() =>
        Should
            .Throw<ArgumentException>(() => new OnnxGraph("test").Weight("w", [1, 2, 3], 2, 2))
            .Message.ShouldContain("'w' has 3 values, but its shape [2, 2] holds 4");

    [Fact]
    public void A_saved_graph_keeps_its_names_and_open_sizes()
    {
        using var folder = new TemporaryFolder();
        var graph = new OnnxGraph("test");
        var x = graph.Input("pixels", OnnxElementType.Float, "batch", 3);
        graph.Output("embeds", graph.Relu(x), OnnxElementType.Float, "batch", 3);

        graph.Save(folder["graph.onnx"]);

        using var session = new InferenceSession(folder["graph.onnx"]);
        session.InputMetadata["pixels"].Dimensions.ShouldBe([-1, 3]);
        session.InputMetadata["pixels"].SymbolicDimensions[0].ShouldBe("batch");
        session.OutputMetadata.Keys.ShouldBe(["embeds"]);
        Directory.EnumerateFiles(folder.Path).Count().ShouldBe(1);
    }

    private static (float[] Values, long[] Shape) Run(
        Func<OnnxGraph, OnnxValue, OnnxValue> build,
        float[] values,
        params long[] shape
    )
    {
        var graph = new OnnxGraph("test");
        var x = graph.Input(
            "x",
            OnnxElementType.Float,
            [.. shape.Select((_, index) => OnnxDimension.FromString($"d{index}"))]
        );
        var y = build(graph, x);
        graph.Output("y", y, OnnxElementType.Float);
        return graph.Run("x", values, shape);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    // Simpson's rule over the density.
    private static double NormalDistribution(double x)
    {
        const int steps = 2000;
        var width = (x + 10) / steps;
        return Enumerable
                .Range(0, steps + 1)
                .Sum(step =>
                    Math.Exp(-0.5 * Math.Pow(-10 + (step * width), 2))
                    * (step is 0 or steps ? 1 : 2 + (2 * (step % 2)))
                )
            * width
            / 3
            / Math.Sqrt(2 * Math.PI);
    }
}
