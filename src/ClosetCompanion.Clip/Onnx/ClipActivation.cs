namespace ClosetCompanion.Clip.Onnx;

/// <summary>The activation inside a transformer's layers.</summary>
public enum ClipActivation
{
    /// <summary>x · sigmoid(1.702 · x), as OpenAI's models have it.</summary>
    QuickGelu,

    /// <summary>x · Φ(x), as most models trained since have it.</summary>
    Gelu,
}
