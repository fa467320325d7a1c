using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests.Conversion;

namespace ClosetCompanion.Clip.Tests.Onnx;

public sealed class ClipTextGraphTests
{
    [Fact]
    public void Agrees_with_the_reference_on_every_text()
    {
        var folder = TinyClip.Folder();
        using var expected = SafetensorsFile.Open(Path.Combine(folder, "expected.safetensors"));

        var (embeds, shape) = Build(folder)
            .Run("input_ids", expected.ReadInt64("input_ids"), 4, 77);

        shape.ShouldBe([4, 32]);
        embeds.ShouldBe(expected.ReadFloat32("text_embeds"), tolerance: 1e-4);
    }

    [Fact]
    public void Gives_the_same_embedding_at_the_true_length_as_with_padding()
    {
        var folder = TinyClip.Folder();
        using var expected = SafetensorsFile.Open(Path.Combine(folder, "expected.safetensors"));
        var graph = Build(folder);
        var ids = expected.ReadInt64("input_ids")[..77];
        var length = Array.IndexOf(ids, 49407) + 1;

        var padded = graph.Run("input_ids", ids, 1, 77).Values;
        var trimmed = graph.Run("input_ids", ids[..length], 1, length).Values;
        var paddedWithZeros = graph
            .Run("input_ids", [.. ids[..length], .. new long[9]], 1, length + 9)
            .Values;

        length.ShouldBeLessThan(10);
        trimmed.ShouldBe(padded, tolerance: 1e-6);
        paddedWithZeros.ShouldBe(padded, tolerance: 1e-6);
    }

    [Fact]
    public void Names_the_tensor_whose_shape_does_not_fit_the_configuration()
    {
        using var file = SafetensorsFile.Open(Path.Combine(TinyClip.Folder(), "model.safetensors"));
        var config = TinyClip.Text with { MaxPositions = 32 };

        Should
            .Throw<ModelException>(() => ClipTextGraph.Build(config, new SafetensorsWeights(file)))
            .Message.ShouldBe(
                "The tensor 'text_model.embeddings.position_embedding.weight' has the shape [77, 64], "
                    + "but the configuration asks for [32, 64]."
            );
    }

    [Theory]
    [InlineData(2, "have more layers than the 2")]
    [InlineData(4, "no tensor 'text_model.encoder.layers.3.")]
    public void Refuses_weights_with_another_number_of_layers(int layers, string reason)
    {
        using var file = SafetensorsFile.Open(Path.Combine(TinyClip.Folder(), "model.safetensors"));
        var config = TinyClip.Text with { LayerCount = layers };

        Should
            .Throw<ModelException>(() => ClipTextGraph.Build(config, new SafetensorsWeights(file)))
            .Message.ShouldContain(reason);
    }

    private static OnnxGraph Build(string folder)
    {
        using var file = SafetensorsFile.Open(Path.Combine(folder, "model.safetensors"));
        return ClipTextGraph.Build(TinyClip.Text, new SafetensorsWeights(file));
    }
}
