using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Clip.Tests.Conversion;

/// <summary>A published-style folder with a small CLIP and the values that OpenAI's reference code computes with it.</summary>
internal static class TinyClip
{
    public static ClipTextConfig Text { get; } =
        new()
        {
            HiddenSize = 64,
            LayerCount = 3,
            HeadCount = 1,
            IntermediateSize = 256,
            ProjectionDimensions = 32,
            VocabularySize = 49408,
            MaxPositions = 77,
        };

    public static ClipVisionConfig Vision { get; } =
        new()
        {
            HiddenSize = 64,
            LayerCount = 2,
            HeadCount = 1,
            IntermediateSize = 256,
            ProjectionDimensions = 32,
            ImageSize = 64,
            PatchSize = 16,
        };

    /// <summary>The folder; skips the test where the shared data is not there.</summary>
    public static string Folder() => ClipFixtures.Path("tiny-clip");
}
