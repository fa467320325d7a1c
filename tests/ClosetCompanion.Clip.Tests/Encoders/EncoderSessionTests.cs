using ClosetCompanion.Clip.Encoders;
using ClosetCompanion.Clip.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Tests.Encoders;

public sealed class EncoderSessionTests(TinyModel tiny) : IClassFixture<TinyModel>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_run_that_could_not_begin_keeps_no_memory_when_the_session_is_disposed()
    {
        var session = Open(_ => throw new InvalidOperationException("no binding"));
        using var batch = OneToken();
        Should.Throw<InvalidOperationException>(() => session.Run(batch, 1, Cancellation));

        session.Dispose();

        session.IsFreed.ShouldBeTrue();
    }

    [Fact]
    public void A_session_goes_on_after_a_run_that_could_not_begin()
    {
        var tries = 0;
        using var session = Open(inference =>
            tries++ == 0 ? throw new InvalidOperationException("no binding") : Bind(inference)
        );
        using var batch = OneToken();
        Should.Throw<InvalidOperationException>(() => session.Run(batch, 1, Cancellation));

        session.Run(batch, 1, Cancellation).Single().ShouldContain(value => value != 0);
    }

    [Fact]
    public void A_session_is_freed_at_once_when_nothing_runs()
    {
        var session = Open(Bind);
        using var batch = OneToken();
        session.Run(batch, 1, Cancellation);
        session.IsFreed.ShouldBeFalse();

        session.Dispose();

        session.IsFreed.ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => session.Run(batch, 1, Cancellation));
    }

    [Fact]
    public void What_is_changed_for_speed_gives_the_very_same_vectors()
    {
        using var folder = new TemporaryFolder();
        var path = folder["stem.onnx"];
        Stem().Save(path);
        var random = new Random(7);
        var pixels = Enumerable
            .Range(0, 2 * 3 * 16 * 16)
            .Select(_ => random.NextSingle())
            .ToArray();
        using var batch = OrtValue.CreateTensorValueFromMemory(pixels, [2, 3, 16, 16]);
        using var plain = new InferenceSession(path);
        using var options = new RunOptions();
        using var expected = plain.Run(options, ["x"], [batch], ["y"]);
        using var session = new EncoderSession(path, "x", "y", dimensions: 8, threads: 1);

        var vectors = session.Run(batch, 2, Cancellation);

        vectors
            .SelectMany(vector => vector)
            .ShouldBe(expected[0].GetTensorDataAsSpan<float>().ToArray());
        vectors[0].Distinct().Count().ShouldBeGreaterThan(4);
    }

    // As a picture tower in 8-bit integers begins: a maximum, rounded before an integer convolution.
    private static OnnxGraph Stem()
    {
        var graph = new OnnxGraph("stem");
        var x = graph.Input("x", OnnxElementType.Float, "batch", 3, 16, 16);
        var first = graph.Relu(graph.Conv(x, graph.Weight(Noise("a", 8, 3, 3, 3)), pad: 1));
        var steps = ValueSteps.Between(0, 2);
        var rounded = graph.Round(graph.MaxPool(first, kernel: 3, stride: 2, pad: 1), steps);
        var second = graph.IntegerConv(rounded, steps, Noise("b", 8, 8, 3, 3), Noise("c", 8));
        var mean = graph.GlobalAveragePool(graph.Round(second, ValueSteps.Between(-2, 2)));
        graph.Output("y", graph.Flatten(mean), OnnxElementType.Float, "batch", 8);
        return graph;
    }

    private static WeightTensor Noise(string name, params long[] shape)
    {
        var random = new Random(name[0]);
        var count = shape.Aggregate(1L, (product, size) => product * size);
        float[] values =
        [
            .. Enumerable.Range(0, (int)count).Select(_ => random.NextSingle() - 0.5f),
        ];
        return new WeightTensor(name, shape, values);
    }

    private static OrtValue OneToken() =>
        OrtValue.CreateTensorValueFromMemory<long>([49407], [1, 1]);

    private EncoderBinding Bind(InferenceSession inference) =>
        new(inference, "input_ids", "text_embeds", tiny.Model.Manifest.Dimensions);

    private EncoderSession Open(Func<InferenceSession, EncoderBinding> bind) =>
        new(
            Path.Combine(tiny.Folder, "text.onnx"),
            "input_ids",
            "text_embeds",
            tiny.Model.Manifest.Dimensions,
            threads: 1,
            bind
        );
}
