using ClosetCompanion.Clip.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ClosetCompanion.Clip.Tests.Onnx;

/// <summary>Runs a graph with ONNX Runtime.</summary>
internal static class OnnxRunner
{
    public static (float[] Values, long[] Shape) Run<T>(
        this OnnxGraph graph,
        string input,
        T[] values,
        params long[] shape
    )
        where T : unmanaged => Run(graph.ToBytes(), input, values, shape);

    public static (float[] Values, long[] Shape) Run<T>(
        byte[] model,
        string input,
        T[] values,
        params long[] shape
    )
        where T : unmanaged
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        using var session = new InferenceSession(model, options);
        using var tensor = OrtValue.CreateTensorValueFromMemory(values, shape);
        using var run = new RunOptions();
        using var outputs = session.Run(run, [input], [tensor], session.OutputNames);
        return (
            outputs[0].GetTensorDataAsSpan<float>().ToArray(),
            outputs[0].GetTensorTypeAndShape().Shape
        );
    }
}
