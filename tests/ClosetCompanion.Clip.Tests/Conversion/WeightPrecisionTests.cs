using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests.Onnx;

namespace ClosetCompanion.Clip.Tests.Conversion;

public sealed class WeightPrecisionTests
{
    [Fact]
    public async Task Weights_in_half_precision_give_nearly_the_same_embeddings()
    {
        var token = TestContext.Current.CancellationToken;
        var source = TinyClip.Folder();
        using var folder = new TemporaryFolder();
        using var full = SafetensorsFile.Open(Path.Combine(source, "model.safetensors"));
        using var expected = SafetensorsFile.Open(Path.Combine(source, "expected.safetensors"));

        // Published folders in half precision also carry the positions that older ones stored.
        var halves = full.Tensors.Values.Select(tensor =>
            SafetensorsTensor.Of<Half>(
                tensor.Name,
                tensor.Shape,
                Array.ConvertAll(full.ReadFloat32(tensor.Name), value => (Half)value)
            )
        );
        var positions = SafetensorsTensor.Of<long>(
            "text_model.embeddings.position_ids",
            [1, 77],
            Enumerable.Range(0, 77).Select(index => (long)index).ToArray()
        );
        await SafetensorsWriter.WriteAsync(
            folder["half.safetensors"],
            [.. halves, positions],
            cancellationToken: token
        );

        using var half = SafetensorsFile.Open(folder["half.safetensors"]);
        var (embeds, _) = ClipTextGraph
            .Build(TinyClip.Text, new SafetensorsWeights(half))
            .Run("input_ids", expected.ReadInt64("input_ids"), 4, 77);

        embeds.ShouldBe(expected.ReadFloat32("text_embeds"), tolerance: 2e-3);
    }
}
