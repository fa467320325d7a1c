using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Tests;

public sealed class ClipModelFolderTests(TinyModel tiny) : IClassFixture<TinyModel>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Refuses_a_folder_that_is_not_there() =>
        MessageOf(_folder["nowhere"]).ShouldContain("model.json");

    [Theory]
    [InlineData("image.onnx")]
    [InlineData("text.onnx")]
    [InlineData("vocab.json")]
    [InlineData("merges.txt")]
    public void Names_the_file_that_is_missing(string name)
    {
        Copy();
        File.Delete(_folder[name]);
        MessageOf(_folder.Path).ShouldContain(name);
    }

    [Fact]
    public async Task Names_the_file_that_has_changed()
    {
        Copy();
        await File.AppendAllTextAsync(_folder["merges.txt"], "\n", Cancellation);
        MessageOf(_folder.Path).ShouldContain("merges.txt");
        var problem = await Should.ThrowAsync<ModelException>(() =>
            ClipModel.VerifyAsync(_folder.Path, Cancellation)
        );
        problem.Message.ShouldContain("merges.txt");
    }

    [Fact]
    public async Task Finds_nothing_wrong_with_an_unchanged_folder() =>
        await ClipModel.VerifyAsync(tiny.Folder, Cancellation);

    [Fact]
    public async Task Refuses_an_encoder_that_is_not_onnx()
    {
        Copy();
        await File.WriteAllTextAsync(_folder["image.onnx"], "not a graph", Cancellation);
        await Change(manifest => manifest with { Files = Without(manifest, "image.onnx") });
        MessageOf(_folder.Path).ShouldContain("image.onnx");
    }

    [Fact]
    public async Task Refuses_encoders_in_each_others_place()
    {
        Copy();
        File.Copy(_folder["text.onnx"], _folder["image.onnx"], overwrite: true);
        await Change(manifest => manifest with { Files = Without(manifest, "image.onnx") });
        MessageOf(_folder.Path).ShouldContain("pixel_values");
    }

    [Fact]
    public async Task Refuses_a_manifest_with_other_dimensions()
    {
        Copy();
        await Change(manifest => manifest with { Dimensions = 512 });
        MessageOf(_folder.Path).ShouldContain("512");
    }

    [Fact]
    public async Task Refuses_a_manifest_with_another_picture_size()
    {
        Copy();
        await Change(manifest => manifest with { Image = manifest.Image with { Width = 96 } });
        MessageOf(_folder.Path).ShouldContain("64 x 96");
    }

    [Fact]
    public async Task Refuses_a_tokenizer_that_it_does_not_know()
    {
        Copy();
        await Change(manifest =>
            manifest with
            {
                Text = manifest.Text with { Tokenizer = "sentencepiece" },
            }
        );
        MessageOf(_folder.Path).ShouldContain("sentencepiece");
    }

    private static Dictionary<string, string> Without(ModelManifest manifest, string name) =>
        manifest.Files.Where(file => file.Key != name).ToDictionary();

    private static string MessageOf(string folder) =>
        Should.Throw<ModelException>(() => ClipModel.Load(folder)).Message;

    private void Copy()
    {
        foreach (var file in Directory.EnumerateFiles(tiny.Folder))
        {
            File.Copy(file, _folder[Path.GetFileName(file)]);
        }
    }

    private async Task Change(Func<ModelManifest, ModelManifest> change) =>
        await ModelManifestJson.WriteAsync(
            _folder.Path,
            change(ModelManifestJson.Read(_folder.Path)),
            Cancellation
        );
}
