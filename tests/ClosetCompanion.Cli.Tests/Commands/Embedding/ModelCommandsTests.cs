using System.Text.Json;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Embedding;

public sealed class ModelCommandsTests
{
    [Fact]
    public async Task Tells_what_a_model_is()
    {
        await using var workplace = await Workplace.CreateAsync();

        var run = await ClosetRun.OfAsync("models", "info", "--model", workplace.ModelFolder);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("colours");
        run.Out.ShouldContain("8x8");
    }

    [Fact]
    public async Task Prints_token_ids_as_json_lines()
    {
        await using var workplace = await Workplace.CreateAsync();
        var file = workplace.Write("texts.jsonl", "{\"text\": \"red\"}\n{\"text\": \"blue\"}\n"u8);

        var run = await ClosetRun.OfAsync(
            "tokenize",
            "green",
            "--file",
            file,
            "--model",
            workplace.ModelFolder
        );

        var lines = run.Out.Trim().Split('\n');
        lines.Length.ShouldBe(3);
        using var line = JsonDocument.Parse(lines[1]);
        line.RootElement.GetProperty("text").GetString().ShouldBe("red");
        line.RootElement.GetProperty("ids").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Writes_embeddings_of_texts_and_of_pictures()
    {
        await using var workplace = await Workplace.CreateAsync();
        var texts = workplace.Write("texts.txt", "red\nblue\nred\n"u8);
        var folder = Directory.CreateDirectory(Path.Combine(workplace.DataFolder, "pictures"));
        await File.WriteAllBytesAsync(
            Path.Combine(folder.FullName, "r.png"),
            ColourSource.Picture(255, 0, 0),
            TestContext.Current.CancellationToken
        );
        var (fromTexts, fromPictures) = (texts + ".safetensors", texts + ".pictures");
        string[] model = ["--model", workplace.ModelFolder];

        var first = await ClosetRun.OfAsync([
            "embed",
            "--text-file",
            texts,
            "--output",
            fromTexts,
            .. model,
        ]);
        var second = await ClosetRun.OfAsync([
            "embed",
            "--images",
            folder.FullName,
            "--output",
            fromPictures,
            .. model,
        ]);

        first.ExitCode.ShouldBe(0, first.Error);
        second.ExitCode.ShouldBe(0, second.Error);
        using var textVectors = SafetensorsFile.Open(fromTexts);
        using var pictureVectors = SafetensorsFile.Open(fromPictures);
        textVectors.Tensors.Keys.ShouldBe(["text:red", "text:blue"], ignoreOrder: true);
        pictureVectors.Tensors.Keys.ShouldBe(["image:r.png"]);
    }

    [Fact]
    public async Task Says_that_a_model_has_no_encoders_of_a_precision()
    {
        await using var workplace = await Workplace.CreateAsync();
        var texts = workplace.Write("texts.txt", "red\n"u8);

        var run = await ClosetRun.OfAsync(
            "embed",
            "--text-file",
            texts,
            "--output",
            texts + ".safetensors",
            "--precision",
            "int8",
            "--model",
            workplace.ModelFolder
        );

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("has no int8 encoders, only fp32");
    }
}
