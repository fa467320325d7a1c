using System.Collections.ObjectModel;
using System.Text.Json;
using ClosetCompanion.Catalog;
using ClosetCompanion.Evaluation.HtmlReport.Curves;
using ClosetCompanion.Files;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Ablation;

/// <summary>
/// Trains by each recipe of a folder, one after another, and compares what came out. Rows that have ended are kept and
/// a row that was stopped goes on, so that the whole can be stopped and started at will.
/// </summary>
/// <param name="options">Where products lie and where to work.</param>
/// <param name="console">Hears a line for each row.</param>
/// <param name="time">Times the rows.</param>
internal sealed class AblationRun(AblationOptions options, TextWriter console, TimeProvider time)
{
    private const string ResultFile = "result.json";
    private const string TableFile = "table.md";
    private const string ProgressFile = "progress.txt";

    /// <summary>Runs what has not ended yet, and writes the table of all rows.</summary>
    /// <exception cref="TrainingException">The folder has no recipes.</exception>
    public async Task<IReadOnlyList<AblationRow>> RunAsync(CancellationToken cancellationToken)
    {
        string[] recipes =
        [
            .. Directory.EnumerateFiles(options.Recipes, "*.json").Order(StringComparer.Ordinal),
        ];
        if (recipes.Length == 0)
        {
            throw new TrainingException($"{options.Recipes} has no recipes (*.json).");
        }

        var rows = new List<AblationRow>();
        foreach (var recipe in recipes)
        {
            var folder = Path.Combine(options.Work, Path.GetFileNameWithoutExtension(recipe));
            try
            {
                var row =
                    await ReadAsync(folder, cancellationToken)
                    ?? await RunRowAsync(recipe, folder, cancellationToken);
                rows.Add(row);
                await console.WriteLineAsync(AblationTable.Line(row));
            }
            catch (Exception error)
                when (error is TrainingException or RecipeException or CatalogException)
            {
                await console.WriteLineAsync($"{Path.GetFileName(recipe)}: {error.Message}");
            }
        }

        var table = AblationTable.Write(rows);
        await WholeFile.WriteTextAsync(
            Path.Combine(options.Work, TableFile),
            table,
            cancellationToken
        );
        await console.WriteAsync(table);
        return rows;
    }

    private async Task<AblationRow> RunRowAsync(
        string recipeFile,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var recipe = await Recipe.ReadAsync(recipeFile, cancellationToken);
        var run = OptionsOf(recipe, recipeFile, folder);
        RecipeRun.CheckTeachers(recipe, run);
        Directory.CreateDirectory(folder);
        await RecipeRun.CheckWorkFolderAsync(run, cancellationToken);
        using var prepared = await PreparedRun.OpenAsync(recipe, run, console, cancellationToken);
        await using var progress = new StreamWriter(
            Path.Combine(folder, ProgressFile),
            append: true
        )
        {
            AutoFlush = true,
        };
        using var log = new RunLog(
            Path.Combine(folder, RecipeRun.LogFile),
            recipe.Schedule.BatchSize,
            progress,
            time
        );
        var training = new TrainingRun(
            recipe,
            prepared.Data,
            prepared.Tokenizer,
            folder,
            log,
            prepared.Start,
            photos: prepared.Photos,
            tiles: prepared.Tiles,
            shared: run.SharedFolder
        );
        using var model = await training.RunAsync(cancellationToken);
        var row = await DescribeAsync(recipeFile, folder, cancellationToken);
        await WholeFile.WriteTextAsync(
            Path.Combine(folder, ResultFile),
            JsonSerializer.Serialize(row),
            cancellationToken
        );
        return row;
    }

    private RecipeRunOptions OptionsOf(Recipe recipe, string recipeFile, string folder) =>
        new(recipeFile, options.Source, folder, Output: folder, Resume: true)
        {
            Catalogue = options.Catalogue,
            Photos = recipe.Data.Photos is null ? null : options.Photos,
            Grounds = options.Grounds,
            Shared = Path.Combine(
                options.Work,
                "data",
                $"{recipe.Data.Products ?? 0}-{recipe.Model.VocabularyMerges}"
            ),
        };

    private static async Task<AblationRow> DescribeAsync(
        string recipeFile,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var log = await TrainingLog.ReadAsync(
            Path.Combine(folder, RecipeRun.LogFile),
            cancellationToken
        );
        var last = log.Development[^1];
        return new AblationRow(
            Path.GetFileNameWithoutExtension(recipeFile),
            await AboutAsync(recipeFile, cancellationToken),
            last.Development,
            last.Others ?? ReadOnlyDictionary<string, double>.Empty,
            log.Steps[^1].Step,
            log.Steps.Sum(step => step.Seconds) / 60
        );
    }

    private static async Task<AblationRow?> ReadAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var file = Path.Combine(folder, ResultFile);
        return File.Exists(file)
            ? JsonSerializer.Deserialize<AblationRow>(
                await File.ReadAllTextAsync(file, cancellationToken)
            )
            : null;
    }

    private static async Task<string> AboutAsync(string recipe, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(recipe, cancellationToken);
        return string.Join(
            ' ',
            lines
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("//", StringComparison.Ordinal))
                .Select(line => line[2..].Trim())
        );
    }
}
