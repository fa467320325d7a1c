using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Clip.Tests.Onnx;

public sealed class ConvolutionTests
{
    private const int Batch = 2;
    private const int Channels = 4;
    private const int Height = 7;
    private const int Width = 6;

    [Theory]
    [InlineData(1, 1, 0, 1)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(3, 2, 1, 2)]
    [InlineData(3, 1, 1, 4)]
    [InlineData(2, 2, 0, 1)]
    public void A_convolution_agrees_with_plain_loops(int kernel, int stride, int pad, int groups)
    {
        const int outputs = 8;
        var x = Floats(Batch * Channels * Height * Width, seed: 1);
        var weight = Floats(outputs * (Channels / groups) * kernel * kernel, seed: 2);
        var bias = Floats(outputs, seed: 3);

        var (values, shape) = Run(
            graph =>
                graph.Conv(
                    new OnnxValue("x"),
                    graph.Weight("w", weight, outputs, Channels / groups, kernel, kernel),
                    graph.Weight("b", bias, outputs),
                    stride,
                    pad,
                    groups
                ),
            x
        );

        var expected = Slide(
            kernel,
            stride,
            pad,
            outputs,
            (image, output, top, left) =>
            {
                var sum = bias[output];
                for (var input = 0; input < Channels / groups; input++)
                {
                    var channel = (output / (outputs / groups) * (Channels / groups)) + input;
                    for (var row = 0; row < kernel; row++)
                    {
                        for (var column = 0; column < kernel; column++)
                        {
                            var tap = (((output * (Channels / groups)) + input) * kernel) + row;
                            sum +=
                                weight[(tap * kernel) + column]
                                * Pixel(x, image, channel, top + row, left + column, outside: 0);
                        }
                    }
                }

                return sum;
            }
        );
        shape.ShouldBe([Batch, outputs, Size(Height), Size(Width)]);
        values.ShouldBe(expected, tolerance: 1e-4);

        long Size(int side) => ((side + (2 * pad) - kernel) / stride) + 1;
    }

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(3, 1, 1)]
    public void Pooling_agrees_with_plain_loops(int kernel, int stride, int pad)
    {
        var x = Floats(Batch * Channels * Height * Width, seed: 4);

        Run(graph => graph.MaxPool(new OnnxValue("x"), kernel, stride, pad), x)
            .Values.ShouldBe(
                Windows(float.NegativeInfinity).Select(window => window.Max()),
                tolerance: 1e-5
            );
        Run(graph => graph.AveragePool(new OnnxValue("x"), kernel, stride, pad), x)
            .Values.ShouldBe(Windows(0).Select(window => window.Average()), tolerance: 1e-5);
        Run(
            graph =>
                graph.AveragePool(new OnnxValue("x"), kernel, stride, pad, countPadding: false),
            x
        )
            .Values.ShouldBe(
                Windows(float.NaN).Select(window => window.Where(float.IsFinite).Average()),
                tolerance: 1e-5
            );

        IEnumerable<float[]> Windows(float outside) =>
            Slide(
                kernel,
                stride,
                pad,
                Channels,
                (image, channel, top, left) =>
                    Enumerable
                        .Range(0, kernel * kernel)
                        .Select(tap =>
                            Pixel(
                                x,
                                image,
                                channel,
                                top + (tap / kernel),
                                left + (tap % kernel),
                                outside
                            )
                        )
                        .ToArray()
            );
    }

    [Fact]
    public void Global_pooling_gives_the_mean_of_each_channel()
    {
        var x = Floats(Batch * Channels * Height * Width, seed: 5);

        var (values, shape) = Run(graph => graph.GlobalAveragePool(new OnnxValue("x")), x);

        shape.ShouldBe([Batch, Channels, 1, 1]);
        values.ShouldBe(x.Chunk(Height * Width).Select(plane => plane.Average()), tolerance: 1e-5);
    }

    [Fact]
    public void Batch_normalisation_uses_the_gathered_statistics()
    {
        var x = Floats(Batch * Channels * Height * Width, seed: 6);
        float[] weight = [1, 2, 3, 4];
        float[] bias = [0, 1, 0, -1];
        float[] mean = [0.5f, 0, -1, 2];
        float[] variance = [1, 4, 0.25f, 9];

        var (values, _) = Run(
            graph =>
                graph.BatchNorm(
                    new OnnxValue("x"),
                    graph.Weight("w", weight, Channels),
                    graph.Weight("b", bias, Channels),
                    graph.Weight("m", mean, Channels),
                    graph.Weight("v", variance, Channels),
                    epsilon: 0
                ),
            x
        );

        values.ShouldBe(
            x.Select(
                (value, index) =>
                {
                    var channel = index / (Height * Width) % Channels;
                    var unit = (value - mean[channel]) / MathF.Sqrt(variance[channel]);
                    return (unit * weight[channel]) + bias[channel];
                }
            ),
            tolerance: 1e-4
        );
    }

    private static (float[] Values, long[] Shape) Run(Func<OnnxGraph, OnnxValue> build, float[] x)
    {
        var graph = new OnnxGraph("test");
        graph.Input("x", OnnxElementType.Float, "batch", Channels, Height, Width);
        graph.Output("y", build(graph), OnnxElementType.Float);
        return graph.Run("x", x, Batch, Channels, Height, Width);
    }

    private static T[] Slide<T>(
        int kernel,
        int stride,
        int pad,
        int channels,
        Func<int, int, int, int, T> window
    )
    {
        var results = new List<T>();
        for (var image = 0; image < Batch; image++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                for (var top = -pad; top + kernel <= Height + pad; top += stride)
                {
                    for (var left = -pad; left + kernel <= Width + pad; left += stride)
                    {
                        results.Add(window(image, channel, top, left));
                    }
                }
            }
        }

        return [.. results];
    }

    private static float Pixel(
        float[] x,
        int image,
        int channel,
        int row,
        int column,
        float outside
    ) =>
        row is >= 0 and < Height && column is >= 0 and < Width
            ? x[(((((image * Channels) + channel) * Height) + row) * Width) + column]
            : outside;

    private static float[] Floats(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
