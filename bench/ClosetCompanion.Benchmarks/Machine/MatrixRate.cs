using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Benchmarks.Machine;

/// <summary>The arithmetic limit: one large matrix product in ONNX Runtime, as fast as this machine does it.</summary>
internal sealed class MatrixRate : IDisposable
{
    private const int Rows = 1600;
    private const int Inner = 3072;
    private const int Columns = 3072;

    private readonly SessionOptions _options = new();
    private readonly InferenceSession _session;
    private readonly OrtValue _input;
    private readonly RunOptions _run = new();

    /// <summary>Prepares the product of random matrices.</summary>
    public MatrixRate(ModelPrecision precision)
    {
        var random = new Random(1);
        float[] Draw(int count) =>
            [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

        var graph = new OnnxGraph("matrix", precision);
        var x = graph.Input("x", OnnxElementType.Float, "rows", Inner);
        var weight = new WeightTensor("w", [Columns, Inner], Draw(Columns * Inner));
        graph.Output("y", graph.Linear(x, weight), OnnxElementType.Float, "rows", Columns);
        _options.IntraOpNumThreads = Environment.ProcessorCount;
        _session = new InferenceSession(graph.ToBytes(), _options);
        _input = OrtValue.CreateTensorValueFromMemory(Draw(Rows * Inner), [Rows, Inner]);
    }

    /// <summary>GFLOP of one product.</summary>
    public static double Work => 2.0 * Rows * Inner * Columns / 1e9;

    /// <summary>Multiplies once.</summary>
    public void Multiply() => _session.Run(_run, ["x"], [_input], ["y"]).Dispose();

    /// <inheritdoc />
    public void Dispose()
    {
        _input.Dispose();
        _run.Dispose();
        _session.Dispose();
        _options.Dispose();
    }
}
