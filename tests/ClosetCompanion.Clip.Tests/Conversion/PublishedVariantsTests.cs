using ClosetCompanion.Benchmarks.Models;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests.Onnx;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Tests.Conversion;

/// <summary>Published folders of every kind, with random weights, against the forward pass written out in loops.</summary>
public sealed class PublishedVariantsTests : IDisposable
{
    private static readonly BpeVocabulary _vocabulary = BpeTrainer.Train(["red red polo polo"], 20);

    private static readonly RandomClip _small = new()
    {
        Text = new ClipTextConfig
        {
            HiddenSize = 48,
            LayerCount = 2,
            HeadCount = 3,
            IntermediateSize = 96,
            ProjectionDimensions = 24,
            VocabularySize = _vocabulary.Tokens.Count,
            MaxPositions = 16,
        },
        Vision = new ClipVisionConfig
        {
            HiddenSize = 64,
            LayerCount = 2,
            HeadCount = 4,
            IntermediateSize = 128,
            ProjectionDimensions = 24,
            ImageSize = 64,
            PatchSize = 16,
        },
    };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(64, 32, ClipActivation.QuickGelu)]
    [InlineData(64, 16, ClipActivation.Gelu)]
    [InlineData(56, 14, ClipActivation.QuickGelu)]
    [InlineData(42, 14, ClipActivation.Gelu)]
    public async Task Any_patch_size_and_activation(
        int size,
        int patch,
        ClipActivation activation
    ) =>
        await AgreesAsync(
            _small with
            {
                Text = _small.Text with { Activation = activation },
                Vision = _small.Vision with
                {
                    Activation = activation,
                    ImageSize = size,
                    PatchSize = patch,
                },
            }
        );

    [Theory]
    [InlineData(SafetensorsType.Float32, true)]
    [InlineData(SafetensorsType.Float16, false)]
    [InlineData(SafetensorsType.Float16, true)]
    [InlineData(SafetensorsType.BFloat16, false)]
    [InlineData(SafetensorsType.BFloat16, true)]
    public async Task Any_weight_type_with_and_without_position_ids(
        SafetensorsType type,
        bool positionIds
    ) => await AgreesAsync(_small with { WeightType = type, PositionIds = positionIds });

    [Fact]
    public void Refuses_patches_that_do_not_fill_the_picture()
    {
        var odd = _small.Vision with { ImageSize = 60, PatchSize = 16 };
        Should
            .Throw<ModelException>(() => odd.PatchCount)
            .Message.ShouldBe("Patches of 16 pixels do not fill a picture of 60.");
    }

    private async Task AgreesAsync(RandomClip clip)
    {
        await clip.WriteAsync(_folder["published"], _vocabulary, Token);
        await ConvertAsync();
        using var file = SafetensorsFile.Open(_folder["published/model.safetensors"]);
        var reference = new ReferenceClip(new SafetensorsWeights(file));
        var random = new Random(3);
        var size = clip.Vision.ImageSize;
        var pixels = Enumerable
            .Range(0, 2 * 3 * size * size)
            .Select(_ => (random.NextSingle() * 4) - 2)
            .ToArray();
        var end = clip.Text.VocabularySize - 1;
        long[][] texts =
        [
            [end - 1, 4, 70, 300, end],
            [end - 1, 9, end, 0, 0],
        ];

        var expectedImages = pixels
            .Chunk(pixels.Length / 2)
            .SelectMany(picture => reference.EncodeImage(clip.Vision, picture));
        var expectedTexts = texts.SelectMany(text => reference.EncodeText(clip.Text, text));
        var images = OnnxRunner
            .Run(await ReadAsync("image.onnx"), "pixel_values", pixels, 2, 3, size, size)
            .Values;
        var words = OnnxRunner
            .Run(
                await ReadAsync("text.onnx"),
                "input_ids",
                texts.SelectMany(id => id).ToArray(),
                2,
                5
            )
            .Values;

        images.Select(value => (double)value).ShouldBe(expectedImages, tolerance: 1e-5);
        words.Select(value => (double)value).ShouldBe(expectedTexts, tolerance: 1e-5);
    }

    private Task<ModelManifest> ConvertAsync() =>
        ClipFolderConverter.ConvertAsync(
            _folder["published"],
            _folder["model"],
            "variant",
            null,
            Token
        );

    private Task<byte[]> ReadAsync(string name) =>
        File.ReadAllBytesAsync(Path.Combine(_folder["model"], name), Token);
}
