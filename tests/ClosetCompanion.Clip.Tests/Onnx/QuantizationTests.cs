using System.Numerics.Tensors;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;

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
