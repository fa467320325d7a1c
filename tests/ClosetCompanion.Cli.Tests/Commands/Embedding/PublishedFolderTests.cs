using System.Numerics.Tensors;
using System.Text.Json;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Cli.Tests.Commands.Embedding;

/// <summary>Folders in the layout in which CLIP models are published, used without being added.</summary>
public sealed class PublishedFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("closet-published-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_root.FullName, "data");

    private string Output => Path.Combine(_root.FullName, "out.safetensors");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task The_golden_texts_get_their_golden_ids()
    {
        var lines = await File.ReadAllLinesAsync(Fixture("tokens.jsonl"), Cancellation);
        var run = await ClosetRun.OfAsync(
            "tokenize",
            "--model",
            Fixture("tiny-clip"),
            "--file",
            Fixture("tokens.jsonl")
        );

        run.ExitCode.ShouldBe(0, run.Error);
        var answers = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers.Length.ShouldBe(lines.Length);
        foreach (var (line, answer) in lines.Zip(answers))
        {
            Ids(answer).ShouldBe(Ids(line), line);
        }
    }

    [Theory]
    [InlineData("fp32", 0.9999f, 0.999f)]
    [InlineData("int8", 0.995f, 0.995f)]
    public async Task The_golden_pictures_get_their_golden_embeddings(
        string precision,
        float least,
        float leastOfJpeg
    )
    {
        var pictures = Directory.CreateDirectory(Path.Combine(_root.FullName, "pictures"));
        var golden = Directory
            .EnumerateFiles(Fixture("preprocess"))
            .Where(path => Path.GetExtension(path) != ".safetensors")
            .ToArray();
        golden.Length.ShouldBe(7);
        foreach (var path in golden)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(pictures.FullName, Path.GetFileName(path)),
                await File.ReadAllBytesAsync(path, Cancellation),
                Cancellation
            );
        }

        await EmbedAsync(
            Fixture("tiny-clip"),
            "--images",
            pictures.FullName,
            "--precision",
            precision
        );

        using var expected = SafetensorsFile.Open(
            Fixture("tiny-clip", "expected-end-to-end.safetensors")
        );
        using var actual = SafetensorsFile.Open(Output);
        actual.Tensors.Count.ShouldBe(7);
        foreach (var name in actual.Tensors.Keys)
        {
            TensorPrimitives
                .CosineSimilarity(expected.ReadFloat32(name), actual.ReadFloat32(name))
                .ShouldBeGreaterThanOrEqualTo(
                    name.EndsWith(".jpg", StringComparison.Ordinal) ? leastOfJpeg : least,
                    name
                );
        }
    }

    [Theory]
    [InlineData("fp32", 0.9999f)]
    [InlineData("int8", 0.995f)]
    public async Task The_golden_texts_get_their_golden_embeddings(string precision, float least)
    {
        var texts = JsonSerializer.Deserialize<string[]>(
            await File.ReadAllBytesAsync(Fixture("tiny-clip", "texts.json"), Cancellation)
        )!;
        var file = Path.Combine(_root.FullName, "texts.txt");
        await File.WriteAllLinesAsync(file, texts, Cancellation);

        await EmbedAsync(Fixture("tiny-clip"), "--text-file", file, "--precision", precision);

        using var expected = SafetensorsFile.Open(
            Fixture("tiny-clip", "expected-end-to-end.safetensors")
        );
        using var actual = SafetensorsFile.Open(Output);
        actual.Tensors.Count.ShouldBe(texts.Length);
        foreach (var name in actual.Tensors.Keys)
        {
            TensorPrimitives
                .CosineSimilarity(expected.ReadFloat32(name), actual.ReadFloat32(name))
                .ShouldBeGreaterThanOrEqualTo(least, name);
        }
    }

    [Fact]
    public async Task A_folder_is_converted_once_and_kept()
    {
        var published = await RandomClip.WriteAsync(
            Path.Combine(_root.FullName, "published"),
            Cancellation
        );
        var file = Path.Combine(_root.FullName, "texts.jsonl");
        await File.WriteAllTextAsync(file, "{\"text\": \"red polo\"}\n", Cancellation);

        var first = await EmbedAsync(published, "--text-file", file);
        var second = await EmbedAsync(published, "--text-file", file);

        first.Error.ShouldContain("Converting");
        second.Error.ShouldNotContain("Converting");
        using var actual = SafetensorsFile.Open(Output);
        actual.Tensors.Keys.ShouldBe(["text:red polo"]);
        actual.ReadFloat32("text:red polo").Length.ShouldBe(RandomClip.Dimensions);
    }

    private async Task<ClosetRun> EmbedAsync(string model, params string[] what)
    {
        var run = await ClosetRun.OfAsync([
            "embed",
            "--model",
            model,
            .. what,
            "--output",
            Output,
            "--data",
            Data,
        ]);
        run.ExitCode.ShouldBe(0, run.Error);
        return run;
    }

    private static int[] Ids(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("ids").Deserialize<int[]>()!;
    }

    private static string Fixture(params string[] parts) => SharedData.Golden(["clip", .. parts]);
}
