using ClosetCompanion.Clip;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Runs;
using ClosetCompanion.Training.Words;

namespace ClosetCompanion.Training.Tests.Words;

public sealed class WordsRunTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("closet-words-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task A_finished_model_learns_words_and_keeps_its_picture_tower()
    {
        await File.WriteAllTextAsync(
            At("recipe.json"),
            KilledRunTests
                .Recipe.Replace(
                    "\"captions\"",
                    "\"words\": { \"steps\": 20, \"phrases\": 200, \"titles\": 50 }, \"captions\"",
                    StringComparison.Ordinal
                )
                .Replace(
                    "\"text\": {",
                    "\"text\": { \"kind\": \"Bert\",",
                    StringComparison.Ordinal
                ),
            Token
        );
        await new ShapesSource(perTitle: 8, seed: 2).WriteAsync(At("shapes"), Token);
        var run = new RecipeRunOptions(
            At("recipe.json"),
            At("shapes"),
            At("work"),
            At("model"),
            Resume: false
        );
        await RecipeRun.RunAsync(run, TextWriter.Null, Token);
        using var output = new StringWriter();

        var teaching = run with { Output = At("taught"), Resume = true, Licence = "CC0-1.0" };
        var manifest = await new WordsRun(teaching, At("model"), output).RunAsync(Token);

        await ClipModel.VerifyAsync(At("taught"), Token);
        (await File.ReadAllBytesAsync(At("taught/image.onnx"), Token)).ShouldBe(
            await File.ReadAllBytesAsync(At("model/image.onnx"), Token)
        );
        (await File.ReadAllBytesAsync(At("taught/text.onnx"), Token)).ShouldNotBe(
            await File.ReadAllBytesAsync(At("model/text.onnx"), Token)
        );
        manifest.Id.ShouldBe("toy");
        manifest.Provenance!.Data.ShouldBe("shapes; words: the lexicon and shapes");
        manifest.Provenance.Licence.ShouldBe("CC0-1.0");
        manifest.Provenance.BaseWeights.ShouldBe("random");
        manifest.Provenance.Quality.ShouldContainKey("R@10");
        output.ToString().ShouldContain("before, development: R@1");
        output.ToString().ShouldContain("after, development: R@1");

        await CheckTaughtAgainAsync(teaching);
    }

    private async Task CheckTaughtAgainAsync(RecipeRunOptions teaching)
    {
        var again = teaching with { Output = At("again") };
        var manifest = await new WordsRun(again, At("taught"), TextWriter.Null).RunAsync(Token);

        await ClipModel.VerifyAsync(At("again"), Token);
        manifest.Provenance!.Commit!.Split("; ").Length.ShouldBe(3);
        manifest.Provenance.Commit.ShouldStartWith("towers: ");
    }

    private string At(string name) => Path.Combine(_root.FullName, name);
}
