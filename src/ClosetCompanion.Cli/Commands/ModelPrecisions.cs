using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Cli.Commands;

/// <summary>The precisions that a model can run in.</summary>
internal static class ModelPrecisions
{
    public static IReadOnlyList<string> Of(ModelManifest manifest) =>
        manifest.Files.ContainsKey("image.int8.onnx")
            ? [manifest.Precision, "int8"]
            : [manifest.Precision];
}
