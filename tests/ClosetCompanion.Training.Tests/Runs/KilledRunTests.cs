using System.Diagnostics;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class KilledRunTests
{
    private const int Kills = 4;

    /// <summary>A recipe that takes seconds.</summary>
    internal const string Recipe = """
        {
          "id": "toy",
          "seed": 4,
          "model": {
            "dimensions": 16,
            "image": { "width": 32, "height": 32, "resize": "pad", "mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25] },
            "picture": { "widths": [8, 16], "blocks": [1, 1], "frozen": 1 },
            "vocabularyMerges": 40,
            "text": { "contextLength": 12, "width": 16, "layers": 1, "heads": 2 },
            "dropout": 0.1
          },
          "data": { "developmentTitles": 30, "kindRun": 4 },
          "captions": { "wordWeight": 1 },
          "loss": { "memory": 32 },
          "optimiser": { "averaging": 0.9, "learningRate": 0.002, "weightDecay": 0.05, "gradientClip": 1 },
          "schedule": {
            "phases": [
              { "epochs": 2, "width": 16, "height": 16, "headsAlone": true, "pictureRate": 0, "textRate": 0 },
              { "epochs": 4, "width": 16, "height": 16, "textsAhead": true, "textRate": 0 },
              { "epochs": 6 }
            ],
            "batchSize": 16,
            "warmUpSteps": 10,
            "checkpointEvery": 1
          }
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ends_with_the_same_weights_as_a_run_that_nobody_killed()
    {
        var folder = Directory.CreateTempSubdirectory("closet-killed-").FullName;
        try
        {
            string At(string name) => Path.Combine(folder, name);
            await File.WriteAllTextAsync(At("recipe.json"), Recipe, Token);
            await new ShapesSource(perTitle: 8, seed: 2).WriteAsync(At("shapes"), Token);

            using (var whole = Start(folder, "whole"))
            {
                await FinishAsync(whole);
            }

            var random = new Random(5);
            for (var kill = 0; kill < Kills; kill++)
            {
                using var killed = Start(folder, "killed");
                await WaitForStepsAsync(killed, At("killed/log.jsonl"), (kill + 1) * 17, random);
                killed.Kill();
                await killed.WaitForExitAsync(Token);
            }

            using (var last = Start(folder, "killed"))
            {
                await FinishAsync(last);
            }

            foreach (var name in (string[])["latest.safetensors", "best-32x32.safetensors"])
            {
                (await File.ReadAllBytesAsync(At($"killed/{name}"), Token)).ShouldBe(
                    await File.ReadAllBytesAsync(At($"whole/{name}"), Token),
                    name
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string folder, string work)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["OMP_NUM_THREADS"] = "1" },
        };
        string[] arguments =
        [
            typeof(TrainingRun).Assembly.Location,
            "run",
            Path.Combine(folder, "recipe.json"),
            "--source",
            Path.Combine(folder, "shapes"),
            "--work",
            Path.Combine(folder, work),
            "--output",
            Path.Combine(folder, $"{work}-model"),
            "--resume",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task FinishAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var errors = await process.StandardError.ReadToEndAsync(Token);
        await output;
        await process.WaitForExitAsync(Token);
        process.ExitCode.ShouldBe(0, errors);
    }

    /// <summary>Until the log has so many lines, and some moment longer, so that kills fall anywhere in a step.</summary>
    private static async Task WaitForStepsAsync(
        Process process,
        string log,
        int lines,
        Random random
    )
    {
        while (!process.HasExited && CountLines(log) < lines)
        {
            await Task.Delay(5, Token);
        }

        process.HasExited.ShouldBeFalse("The run ended before it could be killed.");
        await Task.Delay(random.Next(30), Token);
    }

    private static int CountLines(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var reader = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        return reader.ReadToEnd().Count(letter => letter == '\n');
    }
}
