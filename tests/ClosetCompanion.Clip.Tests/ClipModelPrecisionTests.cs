using System.Numerics.Tensors;
using System.Text.Json;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tests.Imaging;

namespace ClosetCompanion.Clip.Tests;

public sealed class ClipModelPrecisionTests(TinyModel tiny) : IClassFixture<TinyModel>, IDisposable
{
    private const float Least = 0.995f;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0.jpg")]
    [InlineData("1.png")]
    [InlineData("2.png")]
    [InlineData("3.jpg")]
    [InlineData("4.png")]
    [InlineData("5.png")]
    [InlineData("6.png")]
    public async Task Integers_embed_a_picture_nearly_as_the_reference_does(string name)
    {
        var picture = await File.ReadAllBytesAsync(
            ClipFixtures.Path("preprocess", name),
            Cancellation
        );

        var embedding = (await tiny.Integers.EmbedImageAsync([picture], Cancellation)).Single();

        Golden("image:" + name, embedding).ShouldBeGreaterThanOrEqualTo(Least);
        TensorPrimitives.Norm(embedding).ShouldBe(1, 1e-5);
    }

    [Fact]
    public async Task Integers_embed_texts_nearly_as_the_reference_does()
    {
        var texts = JsonSerializer.Deserialize<string[]>(
            await File.ReadAllBytesAsync(ClipFixtures.Path("tiny-clip", "texts.json"), Cancellation)
        )!;

        var embeddings = await tiny.Integers.EmbedTextAsync(texts, Cancellation);

        foreach (var (text, embedding) in texts.Zip(embeddings))
        {
            Golden("text:" + text, embedding).ShouldBeGreaterThanOrEqualTo(Least);
        }
    }

    [Fact]
    public async Task Integers_give_the_same_embedding_alone_and_in_a_crowd()
    {
        var texts = Enumerable
            .Range(1, 20)
            .Select(count => string.Join(' ', Enumerable.Repeat("shirt", count)))
            .ToArray();
        var pictures = Enumerable
            .Range(0, 5)
            .Select(seed =>
                (ReadOnlyMemory<byte>)Pictures.Encode(Pictures.Noise(64, 64, seed), ".png")
            )
            .ToArray();

        var crowd = await tiny.Integers.EmbedTextAsync(texts, Cancellation);
        var gallery = await tiny.Integers.EmbedImageAsync(pictures, Cancellation);

        var text = (await tiny.Integers.EmbedTextAsync([texts[7]], Cancellation)).Single();
        var picture = (await tiny.Integers.EmbedImageAsync([pictures[3]], Cancellation)).Single();
        TensorPrimitives.Distance(text, crowd[7]).ShouldBeLessThan(1e-5f);
        TensorPrimitives.Distance(picture, gallery[3]).ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public void Says_which_precision_runs_and_keeps_the_vectors_of_both_apart()
    {
        tiny.Model.Manifest.Precision.ShouldBe(ModelPrecision.Fp32);
        tiny.Integers.Manifest.Precision.ShouldBe(ModelPrecision.Int8);
        tiny.Integers.Manifest.Hash.ShouldNotBe(tiny.Model.Manifest.Hash);
        tiny.Integers.Manifest.PictureHash.ShouldNotBe(tiny.Model.Manifest.PictureHash);
    }

    [Fact]
    public void What_a_model_makes_of_pictures_is_known_by_its_tower_and_how_it_prepares_them()
    {
        var manifest = tiny.Model.Manifest;
        var otherTexts = manifest with
        {
            Files = new Dictionary<string, string>(manifest.Files) { ["text.onnx"] = "other" },
        };
        var otherPictures = manifest with { Image = manifest.Image with { Width = 999 } };
        var unlisted = manifest with
        {
            Files = new Dictionary<string, string> { ["text.onnx"] = "other" },
        };

        otherTexts.Hash.ShouldNotBe(manifest.Hash);
        otherTexts.PictureHash.ShouldBe(manifest.PictureHash);
        otherPictures.PictureHash.ShouldNotBe(manifest.PictureHash);
        unlisted.PictureHash.ShouldBe(unlisted.Hash);
    }

    [Fact]
    public async Task The_hash_of_a_precision_does_not_depend_on_what_else_is_in_the_folder()
    {
        await CopyAsync(ModelPrecision.Fp32);
        using var alone = ClipModel.Load(_folder.Path);
        alone.Manifest.Hash.ShouldBe(tiny.Model.Manifest.Hash);
    }

    [Fact]
    public async Task Runs_the_only_precision_there_is()
    {
        await CopyAsync(ModelPrecision.Int8);
        using var model = ClipModel.Load(_folder.Path);
        model.Manifest.Precision.ShouldBe(ModelPrecision.Int8);
        (await model.EmbedTextAsync(["red"], Cancellation)).Single().Length.ShouldBe(32);
    }

    [Theory]
    [InlineData(ModelPrecision.Fp32, ModelPrecision.Int8, "has no int8 encoders, only fp32")]
    [InlineData(ModelPrecision.Int8, ModelPrecision.Fp32, "has no fp32 encoders, only int8")]
    public async Task Says_that_a_precision_is_not_there(
        ModelPrecision there,
        ModelPrecision wanted,
        string reason
    )
    {
        await CopyAsync(there);
        var options = new ClipModelOptions { Precision = wanted };
        Should
            .Throw<ModelException>(() => ClipModel.Load(_folder.Path, options))
            .Message.ShouldContain(reason);
    }

    private async Task CopyAsync(ModelPrecision precision)
    {
        var manifest = ModelManifestJson.Read(tiny.Folder).At(precision);
        foreach (var name in manifest.Files.Keys)
        {
            File.Copy(Path.Combine(tiny.Folder, name), _folder[name]);
        }

        await ModelManifestJson.WriteAsync(_folder.Path, manifest, Cancellation);
    }

    private static float Golden(string name, float[] embedding)
    {
        using var golden = SafetensorsFile.Open(
            ClipFixtures.Path("tiny-clip", "expected-end-to-end.safetensors")
        );
        return TensorPrimitives.CosineSimilarity(golden.ReadFloat32(name), embedding);
    }
}
