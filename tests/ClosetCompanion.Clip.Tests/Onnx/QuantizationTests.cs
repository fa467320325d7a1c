using System.Numerics.Tensors;
using System.Text;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Tests.Onnx;

public sealed class QuantizationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_product_of_integers_comes_close_to_that_of_floats(bool afterGelu)
    {
        var weight = Random("w", 96, 200);
        var bias = Random("b", 96);
        var x = Random("x", 10, 200).Values;
        if (afterGelu)
        {
            x = Array.ConvertAll(x, value => Math.Max(value * 3, -0.17f));
        }

        var (exact, _) = Linear(ModelPrecision.Fp32, weight, bias, afterGelu, x);
        var (near, shape) = Linear(ModelPrecision.Int8, weight, bias, afterGelu, x);

        shape.ShouldBe([10, 96]);
        TensorPrimitives.CosineSimilarity(near, exact).ShouldBeGreaterThan(0.9997f);
    }

    [Fact]
    public void Nothing_saturates_where_all_inputs_and_weights_are_as_large_as_they_can_be()
    {
        // On processors that add pairs of products in 16 bits, weights of full size would lose a third here.
        var weight = new WeightTensor("w", [2, 64], [.. Repeat(1, 64), .. Repeat(-1, 64)]);
        var (values, _) = Linear(ModelPrecision.Int8, weight, null, false, Repeat(3, 64));
        values.ShouldBe([192, -192], tolerance: 1e-3);
    }

    [Fact]
    public void A_row_does_not_depend_on_the_rows_beside_it()
    {
        var weight = Random("w", 32, 64);
        var small = Random("x", 1, 64).Values;
        var alone = Linear(ModelPrecision.Int8, weight, null, false, small).Values;
        var beside = Linear(
            ModelPrecision.Int8,
            weight,
            null,
            false,
            [.. small, .. Array.ConvertAll(small, value => value * 1000)]
        );
        beside.Values[..32].ShouldBe(alone);
    }

    [Fact]
    public void Rows_and_weights_of_zeros_give_zeros()
    {
        var weight = new WeightTensor("w", [2, 4], [0, 0, 0, 0, 1, 2, 3, 4]);
        Linear(ModelPrecision.Int8, weight, null, false, [0, 0, 0, 0, 1, 1, 1, 1])
            .Values.ShouldBe([0, 0, 0, 10], tolerance: 0.2);
    }

    [Fact]
    public void A_table_keeps_each_row_to_half_a_step()
    {
        var table = Random("t", 50, 24);
        var graph = new OnnxGraph("test", ModelPrecision.Int8);
        var ids = graph.Input("ids", OnnxElementType.Int64, "batch", "length");
        graph.Output(
            "y",
            graph.Embedding(table, ids),
            OnnxElementType.Float,
            "batch",
            "length",
            24
        );

        var (values, shape) = graph.Run("ids", new long[] { 3, 49, 0, 3 }, 2, 2);

        shape.ShouldBe([2, 2, 24]);
        foreach (var (row, id) in values.Chunk(24).Zip([3, 49, 0, 3]))
        {
            var expected = table.Values.AsSpan(id * 24, 24).ToArray();
            var step = expected.Max(Math.Abs) / 127;
            row.ShouldBe(expected, tolerance: step * 0.51);
        }
    }

    [Fact]
    public void A_convolution_of_integers_comes_close_to_that_of_floats()
    {
        var weight = Random("w", 24, 16, 3, 3);
        var bias = Random("b", 24);
        var x = Array.ConvertAll(Random("x", 2, 16, 9, 7).Values, value => Math.Max(value, 0));

        var (exact, _) = Convolve(
            (graph, input) => graph.Conv(input, graph.Weight(weight), graph.Weight(bias), 2, 1),
            x
        );
        var integers = IntegerConvolution(weight, bias, ValueSteps.Between(-40, 40));
        var (near, shape) = Convolve(integers, x);

        shape.ShouldBe([2, 24, 5, 4]);
        TensorPrimitives.CosineSimilarity(near, exact).ShouldBeGreaterThan(0.999f);
    }

    [Fact]
    public void The_runtime_computes_a_convolution_between_rounded_values_in_integers()
    {
        var graph = ConvolutionGraph(
            IntegerConvolution(
                Random("w", 24, 16, 3, 3),
                Random("b", 24),
                ValueSteps.Between(-40, 40)
            )
        );
        var optimised = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.onnx");
        try
        {
            using var options = new SessionOptions
            {
                OptimizedModelFilePath = optimised,
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
            using var session = new InferenceSession(graph.ToBytes(), options);
            File.ReadAllText(optimised, Encoding.Latin1).ShouldContain("QLinearConv");
        }
        finally
        {
            File.Delete(optimised);
        }
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(2, 10, 0)]
    [InlineData(-10, 6, 159)]
    [InlineData(-10, -2, 255)]
    public void Steps_reach_from_end_to_end_and_one_of_them_is_zero(
        float least,
        float most,
        byte zero
    )
    {
        var steps = ValueSteps.Between(least, most);

        steps.Zero.ShouldBe(zero);
        (steps.Size * 255).ShouldBe(Math.Max(most, 0) - Math.Min(least, 0), tolerance: 1e-4);
    }

    [Fact]
    public void Values_are_rounded_to_the_nearest_step_within_their_reach()
    {
        var graph = new OnnxGraph("test");
        var x = graph.Input("x", OnnxElementType.Float, "count");
        var rounded = graph.Round(x, new ValueSteps(0.5f, Zero: 10));
        graph.Output("y", rounded, OnnxElementType.Float, "count");

        graph
            .Run("x", new[] { 0, 0.2f, 0.3f, -9, 1000 }, 5)
            .Values.ShouldBe([0, 0, 0.5f, -5, 122.5f]);
    }

    private static Func<OnnxGraph, OnnxValue, OnnxValue> IntegerConvolution(
        WeightTensor weight,
        WeightTensor bias,
        ValueSteps outputs
    ) =>
        (graph, input) =>
        {
            var inputs = ValueSteps.Between(0, 1.5f);
            var rounded = graph.Round(input, inputs);
            return graph.Round(
                graph.IntegerConv(rounded, inputs, weight, bias, stride: 2, pad: 1),
                outputs
            );
        };

    private static (float[] Values, long[] Shape) Convolve(
        Func<OnnxGraph, OnnxValue, OnnxValue> add,
        float[] x
    ) => ConvolutionGraph(add).Run("x", x, 2, 16, 9, 7);

    private static OnnxGraph ConvolutionGraph(Func<OnnxGraph, OnnxValue, OnnxValue> add)
    {
        var graph = new OnnxGraph("test");
        var input = graph.Input("x", OnnxElementType.Float, "batch", 16, 9, 7);
        graph.Output("y", add(graph, input), OnnxElementType.Float, "batch", 24, 5, 4);
        return graph;
    }

    private static (float[] Values, long[] Shape) Linear(
        ModelPrecision precision,
        WeightTensor weight,
        WeightTensor? bias,
        bool afterGelu,
        float[] x
    )
    {
        var graph = new OnnxGraph("test", precision);
        var input = graph.Input("x", OnnxElementType.Float, "rows", weight.Shape[1]);
        var y = graph.Linear(input, weight, bias, afterGelu);
        graph.Output("y", y, OnnxElementType.Float, "rows", weight.Shape[0]);
        return graph.Run("x", x, x.Length / weight.Shape[1], weight.Shape[1]);
    }

    private static WeightTensor Random(string name, params long[] shape)
    {
        var random = new Random(name[0]);
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var index = 0; index < values.Length; index++)
        {
            // Nearly normal.
            values[index] = (float)(
                random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5
            );
        }

        return new WeightTensor(name, shape, values);
    }

    private static float[] Repeat(float value, int count) => [.. Enumerable.Repeat(value, count)];
}
