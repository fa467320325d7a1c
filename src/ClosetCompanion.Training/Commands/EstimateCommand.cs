using System.CommandLine;
using System.Diagnostics;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Commands;

/// <summary><c>closet-train estimate RECIPE</c>.</summary>
internal static class EstimateCommand
{
    private const int BytesAndSpecialTokens = 514;

    public static Command Create()
    {
        var recipe = new Argument<FileInfo>("RECIPE") { Description = "The recipe, a JSON file." };
        var products = new Option<int>("--products")
        {
            Description = "Products to train on.",
            DefaultValueFactory = _ => 38_790,
        };
        var steps = new Option<int>("--steps")
        {
            Description = "Steps to time in each phase.",
            DefaultValueFactory = _ => 3,
        };
        steps.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--steps must be at least 1.");
            }
        });
        var start = new Option<DirectoryInfo>("--start")
        {
            Description = "A CLIP in the published folder layout, for recipes that start from one.",
        };
        var command = new Command(
            "estimate",
            "Tell the time and the memory that a recipe takes on this machine."
        )
        {
            recipe,
            products,
            steps,
            start,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                CommandErrors.ReportAsync(async () =>
                    await RunAsync(
                        arguments.GetRequiredValue(recipe).FullName,
                        arguments.GetValue(start)?.FullName,
                        arguments.GetValue(products),
                        arguments.GetValue(steps),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static async Task RunAsync(
        string recipeFile,
        string? startFolder,
        int products,
        int steps,
        CancellationToken cancellationToken
    )
    {
        var recipe = await Recipe.ReadAsync(recipeFile, cancellationToken);
        var start = startFolder is null
            ? null
            : await StartingPoint.OpenAsync(
                startFolder,
                recipe.PictureSizeIn(epoch: 0),
                cancellationToken
            );
        recipe.RequireModel(start?.Shape);
        using var model = DualEncoders.Create(
            recipe,
            start?.Shape,
            start?.Tokenizer(recipe.ContextLength(start.Shape)).VocabularySize
                ?? recipe.Model.VocabularyMerges + BytesAndSpecialTokens
        );
        DualEncoders.Prepare(model, recipe);
        var total = TimeSpan.Zero;
        foreach (
            var phase in new RunEstimate(recipe, model, TimeProvider.System).Measure(
                products,
                steps
            )
        )
        {
            total += phase.Time;
            await Console.Out.WriteLineAsync(
                $"phase {phase.Phase}: {phase.Width}x{phase.Height} pixels, {phase.PicturesPerSecond:F0} pictures/s, {phase.Time:d\\.hh\\:mm\\:ss}"
            );
        }

        using var process = Process.GetCurrentProcess();
        await Console.Out.WriteLineAsync(
            $"in all {total:d\\.hh\\:mm\\:ss} for {products} products, at most {process.PeakWorkingSet64 / 1e9:F1} GB of memory"
        );
    }
}
