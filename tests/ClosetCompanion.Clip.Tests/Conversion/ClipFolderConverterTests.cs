using System.Numerics.Tensors;
using System.Security.Cryptography;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests.Onnx;

namespace ClosetCompanion.Clip.Tests.Conversion;

public sealed class ClipFolderConverterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Destination => _folder["models/tiny"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_converted_model_agrees_with_the_reference()
    {
        var source = TinyClip.Folder();
        using var expected = SafetensorsFile.Open(Path.Combine(source, "expected.safetensors"));

        var manifest = await ConvertAsync(source);
        var pictures = OnnxRunner
            .Run(
                await ReadAsync("image.onnx"),
                "pixel_values",
                expected.ReadFloat32("pixel_values"),
                3,
                3,
                64,
                64
            )
            .Values;
        var texts = OnnxRunner
            .Run(await ReadAsync("text.onnx"), "input_ids", expected.ReadInt64("input_ids"), 4, 77)
            .Values;

        pictures.ShouldBe(expected.ReadFloat32("image_embeds"), tolerance: 1e-4);
        texts.ShouldBe(expected.ReadFloat32("text_embeds"), tolerance: 1e-4);
        var logits = pictures
            .Chunk(32)
            .SelectMany(picture =>
                texts
                    .Chunk(32)
                    .Select(text =>
                        manifest.LogitScale * TensorPrimitives.Dot<float>(picture, text)
                    )
            );
        logits.ShouldBe(expected.ReadFloat32("logits_per_image"), tolerance: 1e-4);
    }

    [Fact]
    public async Task The_manifest_says_how_to_run_the_model_and_what_its_files_hash_to()
    {
        var manifest = await ConvertAsync(TinyClip.Folder());

        ModelManifestJson.Read(Destination).Hash.ShouldBe(manifest.Hash);
        manifest.Family.ShouldBe("clip");
        manifest.Dimensions.ShouldBe(32);
        manifest.Image.Width.ShouldBe(64);
        manifest.Image.Height.ShouldBe(64);
        manifest.Image.Resize.ShouldBe(ResizeRule.Crop);
        manifest.Image.Mean.ShouldBe([0.48145466f, 0.4578275f, 0.40821073f]);
        manifest.Text.ContextLength.ShouldBe(77);
        manifest.Precision.ShouldBe(ModelPrecision.Fp32);
        manifest.Files.Keys.ShouldBe(
            [
                "image.onnx",
                "text.onnx",
                "image.int8.onnx",
                "text.int8.onnx",
                "vocab.json",
                "merges.txt",
            ],
            ignoreOrder: true
        );
        foreach (var (name, hash) in manifest.Files)
        {
            Convert.ToHexStringLower(SHA256.HashData(await ReadAsync(name))).ShouldBe(hash);
        }
    }

    [Fact]
    public async Task Writes_the_precisions_that_are_asked_for()
    {
        var options = new ClipFolderConversionOptions
        {
            Id = "tiny",
            Precisions = [ModelPrecision.Int8],
        };

        var manifest = await ClipFolderConverter.ConvertAsync(
            TinyClip.Folder(),
            Destination,
            options,
            Token
        );

        manifest.Precision.ShouldBe(ModelPrecision.Int8);
        manifest.Files.Keys.ShouldBe(
            ["image.int8.onnx", "text.int8.onnx", "vocab.json", "merges.txt"],
            ignoreOrder: true
        );
        // Nearly all of the tiny model is its table of tokens: a quarter of 49,408 x 64 floats and a little more.
        new FileInfo(Path.Combine(Destination, "text.int8.onnx")).Length.ShouldBeLessThan(
            4_000_000
        );
    }

    [Theory]
    [InlineData("config.json")]
    [InlineData("preprocessor_config.json")]
    [InlineData("model.safetensors")]
    [InlineData("vocab.json")]
    [InlineData("merges.txt")]
    public async Task Names_the_file_that_is_missing_and_leaves_nothing_behind(string missing)
    {
        var source = CopyOfTinyClip();
        File.Delete(Path.Combine(source, missing));

        (await RefusalAsync(source)).ShouldContain($"has no {missing}");
        Directory.EnumerateFileSystemEntries(_folder["models"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("config.json", "\"clip\"", "\"siglip\"", "'siglip', not a 'clip'")]
    [InlineData("config.json", "quick_gelu", "relu", "activation 'relu'")]
    [InlineData("config.json", "\"patch_size\": 16", "\"patch_size\": 0", "'patch_size' is 0")]
    [InlineData("config.json", "\"image_size\": 64", "\"image_size\": 96", "must be 96")]
    [InlineData("config.json", "\"vocab_size\": 49408", "\"vocab_size\": 49000", "last id")]
    [InlineData(
        "config.json",
        "\"num_attention_heads\": 1",
        "\"num_attention_heads\": 7",
        "divide"
    )]
    [InlineData("config.json", "\"projection_dim\": 32", "\"projection_dim\": 33", "[32, 64]")]
    [InlineData("config.json", "\"text_config\": {", "\"text_config\": [{", "cannot be understood")]
    [InlineData("preprocessor_config.json", "\"resample\": 3", "\"resample\": 2", "bicubic")]
    [InlineData("preprocessor_config.json", "_crop\": true", "_crop\": false", "cropped")]
    [InlineData("vocab.json", "<|endoftext|>", "<|end|>", "<|endoftext|> must be there")]
    public async Task Says_what_it_cannot_convert(
        string file,
        string old,
        string changed,
        string reason
    )
    {
        var source = CopyOfTinyClip();
        var path = Path.Combine(source, file);
        var text = await File.ReadAllTextAsync(path, Token);
        text.ShouldContain(old);
        await File.WriteAllTextAsync(path, text.Replace(old, changed), Token);

        (await RefusalAsync(source)).ShouldContain(reason);
    }

    [Fact]
    public async Task Reads_the_older_form_of_the_preprocessor_settings()
    {
        var source = CopyOfTinyClip();
        await File.WriteAllTextAsync(
            Path.Combine(source, "preprocessor_config.json"),
            """{"size": 64, "crop_size": 64, "resample": 3, "image_mean": [0, 0, 0], "image_std": [1, 1, 1]}""",
            Token
        );

        var manifest = await ConvertAsync(source);

        manifest.Image.Width.ShouldBe(64);
        manifest.Image.Std.ShouldBe([1, 1, 1]);
    }

    [Fact]
    public async Task Refuses_damaged_weights()
    {
        var source = CopyOfTinyClip();
        await using (var weights = File.OpenWrite(Path.Combine(source, "model.safetensors")))
        {
            weights.SetLength(weights.Length - 1);
        }

        (await RefusalAsync(source)).ShouldContain("cut off or damaged");
    }

    [Fact]
    public async Task Does_not_write_over_what_is_there()
    {
        var source = TinyClip.Folder();
        Directory.CreateDirectory(Destination);
        await File.WriteAllTextAsync(Path.Combine(Destination, "mine.txt"), "mine", Token);

        (await RefusalAsync(source)).ShouldContain("is not empty");
        Directory.EnumerateFiles(Destination).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_stopped()
    {
        var source = TinyClip.Folder();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            ClipFolderConverter.ConvertAsync(source, Destination, "tiny", null, stop.Token)
        );
        Directory.EnumerateFileSystemEntries(_folder["models"]).ShouldBeEmpty();
    }

    private Task<ModelManifest> ConvertAsync(string source) =>
        ClipFolderConverter.ConvertAsync(source, Destination, "tiny", null, Token);

    private async Task<string> RefusalAsync(string source) =>
        (await Should.ThrowAsync<ModelException>(() => ConvertAsync(source))).Message;

    private Task<byte[]> ReadAsync(string name) =>
        File.ReadAllBytesAsync(Path.Combine(Destination, name), Token);

    private string CopyOfTinyClip()
    {
        var copy = Directory.CreateDirectory(_folder["published"]).FullName;
        foreach (var file in Directory.EnumerateFiles(TinyClip.Folder()))
        {
            var target = Path.Combine(copy, Path.GetFileName(file));
            File.WriteAllBytes(target, File.ReadAllBytes(file));
        }

        return copy;
    }
}
