using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Runs;
using ClosetCompanion.Training.Tests.Towers;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Export;

public sealed class PublishedClipTests : IDisposable
{
    private readonly string _folder = Directory
        .CreateTempSubdirectory("closet-published-")
        .FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_run_can_start_from_what_was_written()
    {
        using var written = TinyClip.Create();
        await PublishedClip.WriteAsync(
            _folder,
            written,
            new ClipTokenizer(TinyClip.Vocabulary, contextLength: 12),
            TinyClip.Recipe.Model.Image,
            Token
        );

        (await ClipShape.ReadAsync(_folder, Token)).ShouldBe(written.Shape);
        var start = await StartingPoint.OpenAsync(_folder, (16, 16), Token);
        start.Tokenizer(12).VocabularySize.ShouldBe(TinyClip.Vocabulary.Tokens.Count);
        using var read = new ClipEncoder(start.Shape!.Text, start.Shape.Vision);
        start.Load(read);
        using var pixels = rand(2, 3, 16, 16);
        using var expected = written.EmbedPictures(pixels);
        using var actual = read.EmbedPictures(pixels);
        actual.allclose(expected, 0, 0).ShouldBeTrue();
    }

    [Fact]
    public async Task The_weights_have_their_published_names()
    {
        using var written = TinyClip.Create();
        await PublishedClip.WriteAsync(
            _folder,
            written,
            new ClipTokenizer(TinyClip.Vocabulary, contextLength: 12),
            TinyClip.Recipe.Model.Image,
            Token
        );

        using var file = SafetensorsFile.Open(Path.Combine(_folder, "model.safetensors"));
        file.Tensors.Keys.ShouldContain("visual_projection.weight");
        file.Tensors.Keys.ShouldContain("text_model.encoder.layers.1.self_attn.q_proj.weight");
        file.Tensors.Keys.ShouldContain("logit_scale");
        file.Tensors["logit_scale"].Shape.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trial_says_how_a_recipe_would_run()
    {
        using var console = new StringWriter();
        var toy = new ToyRun().Recipe;
        var recipe = toy with
        {
            Schedule = toy.Schedule with
            {
                BatchSize = 8,
                Phases = [new TrainingPhase { Epochs = 1 }],
            },
        };

        await new Trial(recipe, steps: 3, console, TimeProvider.System).RunAsync(
            new ShapesSource(perTitle: 4, seed: 1),
            start: null,
            _folder,
            Token
        );

        var lines = console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[0].ShouldStartWith("step 1  loss ");
        lines[3].ShouldContain("pictures/s in batches of 8");
        lines[3].ShouldContain("GB of memory");
    }
}
