namespace ClosetCompanion.Clip.Onnx;

/// <summary>An edge of an <see cref="OnnxGraph"/>: what one node puts out and others take in.</summary>
/// <param name="Name">The edge's name, unique within its graph.</param>
public readonly record struct OnnxValue(string Name);
