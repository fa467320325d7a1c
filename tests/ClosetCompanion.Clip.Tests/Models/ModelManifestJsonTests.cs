using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Tests.Models;

public sealed class ModelManifestJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static ModelManifest Sample { get; } =
        new()
        {
            Id = "closet-mini",
            Family = "closet-mini",
            Dimensions = 256,
            Image = new ImageSettings
            {
                Width = 96,
                Height = 128,
                Resize = ResizeRule.Pad,
                Mean = [0.5f, 0.5f, 0.5f],
                Std = [0.25f, 0.25f, 0.25f],
            },
            Text = new TextSettings { ContextLength = 32 },
            LogitScale = 50,
            Files = new Dictionary<string, string> { ["image.onnx"] = "ab", ["text.onnx"] = "cd" },
            Provenance = new ModelProvenance
            {
                BaseWeights = "random",
                Quality = new Dictionary<string, double> { ["R@10"] = 0.5 },
            },
        };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reads_what_it_wrote()
    {
        await ModelManifestJson.WriteAsync(_folder.Path, Sample, Token);

        var read = await ModelManifestJson.ReadAsync(_folder.Path, Token);

        read.Id.ShouldBe("closet-mini");
        read.Image.Width.ShouldBe(96);
        read.Image.Mean.ShouldBe(Sample.Image.Mean);
        read.Text.ShouldBe(Sample.Text);
        read.Hash.ShouldBe(Sample.Hash);
        read.Provenance!.Quality["R@10"].ShouldBe(0.5);
        ModelManifestJson.Read(_folder.Path).Hash.ShouldBe(Sample.Hash);
    }

    [Fact]
    public async Task Writes_the_same_manifest_in_the_same_way()
    {
        await ModelManifestJson.WriteAsync(_folder.Path, Sample, Token);
        await ModelManifestJson.WriteAsync(
            _folder["copy"],
            ModelManifestJson.Read(_folder.Path),
            Token
        );

        (await File.ReadAllTextAsync(_folder["copy/model.json"], Token)).ShouldBe(
            await File.ReadAllTextAsync(_folder["model.json"], Token)
        );
    }

    [Fact]
    public async Task Writes_names_that_people_can_read()
    {
        await ModelManifestJson.WriteAsync(_folder.Path, Sample, Token);

        var json = await File.ReadAllTextAsync(_folder["model.json"], Token);
        json.ShouldContain("\"resize\": \"pad\"");
        json.ShouldContain("\"contextLength\": 32");
        json.ShouldContain("\"image.onnx\": \"ab\"");
        json.ShouldContain("\"R@10\": 0.5");
        json.ShouldNotContain("hash");
    }

    [Fact]
    public void Says_that_a_folder_without_a_manifest_is_no_model_folder() =>
        Should
            .Throw<ModelException>(() => ModelManifestJson.Read(_folder["nowhere"]))
            .Message.ShouldEndWith("is not a model folder: it has no model.json.");

    [Theory]
    [InlineData("\"dimensions\": 256", "\"dimensions\": 0", "'dimensions' must be at least 1")]
    [InlineData("\"dimensions\": 256,", "", "dimensions")]
    [InlineData("\"closet-mini\"", "null", "id")]
    [InlineData("\"pad\"", "\"stretch\"", "resize")]
    [InlineData("\"pad\"", "7", "'image.resize' must be 'crop' or 'pad'")]
    [InlineData("image.onnx", "../image.onnx", "not a plain file name")]
    [InlineData("\"logitScale\": 50", "\"logitScale\": -1", "'logitScale'")]
    [InlineData("}", "", "not a valid manifest")]
    public async Task Says_what_is_wrong_with_a_manifest(string old, string changed, string reason)
    {
        await ModelManifestJson.WriteAsync(_folder.Path, Sample, Token);
        var json = await File.ReadAllTextAsync(_folder["model.json"], Token);
        json.ShouldContain(old);
        await File.WriteAllTextAsync(_folder["model.json"], json.Replace(old, changed), Token);

        Should
            .Throw<ModelException>(() => ModelManifestJson.Read(_folder.Path))
            .Message.ShouldContain(reason);
    }

    [Fact]
    public async Task Does_not_write_an_invalid_manifest()
    {
        var broken = Sample with { LogitScale = float.NaN };

        await Should.ThrowAsync<ModelException>(() =>
            ModelManifestJson.WriteAsync(_folder.Path, broken, Token)
        );
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }
}
