using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests.Conversion;

namespace ClosetCompanion.Clip.Tests.Onnx;

public sealed class ClipVisionGraphTests
{
    [Fact]
    public void Agrees_with_the_reference_on_every_picture()
    {
        var folder = TinyClip.Folder();
        using var file = SafetensorsFile.Open(Path.Combine(folder, "model.safetensors"));
        using var expected = SafetensorsFile.Open(Path.Combine(folder, "expected.safetensors"));

        var (embeds, shape) = ClipVisionGraph
            .Build(TinyClip.Vision, new SafetensorsWeights(file))
            .Run("pixel_values", expected.ReadFloat32("pixel_values"), 3, 3, 64, 64);

        shape.ShouldBe([3, 32]);
        embeds.ShouldBe(expected.ReadFloat32("image_embeds"), tolerance: 1e-4);
    }

    [Fact]
    public void The_forward_pass_that_tests_compare_with_agrees_with_the_reference_too()
    {
        var folder = TinyClip.Folder();
        using var file = SafetensorsFile.Open(Path.Combine(folder, "model.safetensors"));
        using var expected = SafetensorsFile.Open(Path.Combine(folder, "expected.safetensors"));
        var clip = new ReferenceClip(new SafetensorsWeights(file));

        var picture = clip.EncodeImage(
            TinyClip.Vision,
            expected.ReadFloat32("pixel_values")[..(3 * 64 * 64)]
        );
        var text = clip.EncodeText(TinyClip.Text, expected.ReadInt64("input_ids")[..77]);

        picture.ShouldBe(
            expected.ReadFloat32("image_embeds")[..32].Select(value => (double)value),
            tolerance: 1e-5
        );
        text.ShouldBe(
            expected.ReadFloat32("text_embeds")[..32].Select(value => (double)value),
            tolerance: 1e-5
        );
    }

    [Fact]
    public void Says_which_patch_size_the_weights_have()
    {
        using var file = SafetensorsFile.Open(Path.Combine(TinyClip.Folder(), "model.safetensors"));
        var config = TinyClip.Vision with { PatchSize = 32 };

        Should
            .Throw<ModelException>(() =>
                ClipVisionGraph.Build(config, new SafetensorsWeights(file))
            )
            .Message.ShouldContain("[64, 3, 16, 16]");
    }
}
