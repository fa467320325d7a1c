namespace ClosetCompanion.Clip.Onnx;

/// <summary>One operation of an ONNX file.</summary>
/// <param name="Operation">Its name, such as <c>Conv</c>.</param>
/// <param name="Inputs">The names of the values that go in.</param>
/// <param name="Outputs">The names of the values that come out.</param>
public sealed record OnnxNode(
    string Operation,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs
);
