using System.Text.Json;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>From a recipe and a source of products to a model folder: decode, learn the vocabulary, train, measure, export.</summary>
internal static class RecipeRun
{
    /// <summary>The run's own copy of its recipe.</summary>
    public const string RecipeFile = "recipe.json";

    /// <summary>The titles that were kept back, with the ids of their products.</summary>
    public const string DevelopmentQueriesFile = "development-queries.json";

    /// <summary>Trains to the end and exports the best weights.</summary>
    public static async Task RunAsync(
        RecipeRunOptions options,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        var recipe = await Recipe.ReadAsync(options.Recipe, cancellationToken);
        Directory.CreateDirectory(options.Work);
        await CheckWorkFolderAsync(options, cancellationToken);
        await WithRunAsync(
            recipe,
            options,
            recipe.FinalPictureSize,
            console,
            run => run.RunAsync(cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Exports the best weights that a run has made so far.</summary>
    /// <param name="options">The run.</param>
    /// <param name="size">Size of the pictures; that of the last phase if left out.</param>
    /// <param name="console">Hears what happens.</param>
    /// <param name="cancellationToken">Stops the export.</param>
    public static async Task ExportAsync(
        RecipeRunOptions options,
        (int Width, int Height)? size,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        var recipe = await Recipe.ReadAsync(options.Recipe, cancellationToken);
        var (width, height) = size ?? recipe.FinalPictureSize;
        await WithRunAsync(
            recipe,
            options,
            (width, height),
            console,
            run => Task.FromResult(run.Finish(width, height, cancellationToken)),
            cancellationToken
        );
    }

    private static async Task WithRunAsync(
        Recipe recipe,
        RecipeRunOptions options,
        (int Width, int Height) size,
        TextWriter console,
        Func<TrainingRun, Task<(DualEncoder Model, RetrievalMetrics Measured)>> work,
        CancellationToken cancellationToken
    )
    {
        using var data = await new TrainingSetBuilder(recipe.Image, options.Work).BuildAsync(
            ProductSources.Open(options.Source),
            recipe.DevelopmentTitles,
            recipe.Seed,
            new Progress<int>(rows => Report(console, rows)),
            cancellationToken
        );
        await WriteDevelopmentQueriesAsync(data, options.Work, cancellationToken);
        var start = await OpenStartAsync(recipe, options, cancellationToken);
        var vocabulary =
            start?.Vocabulary
            ?? await LearnVocabularyAsync(data, recipe, options.Work, cancellationToken);
        var tokenizer = new ClipTokenizer(vocabulary, recipe.ContextLength(start?.Shape));

        using var log = new RunLog(
            Path.Combine(options.Work, "log.jsonl"),
            recipe.BatchSize,
            console,
            TimeProvider.System
        );
        var run = new TrainingRun(recipe, data, tokenizer, options.Work, log, start);
        var (model, measured) = await work(run);
        await ModelExporter.WriteAsync(
            options.Output,
            model,
            vocabulary,
            tokenizer.ContextLength,
            recipe with
            {
                Image = recipe.Image with { Width = size.Width, Height = size.Height },
            },
            Path.GetFileName(options.Recipe),
            options.Start is null ? "random" : Path.GetFileName(options.Start),
            measured,
            cancellationToken
        );
        await console.WriteLineAsync($"The model lies in {options.Output}.");
    }

    /// <summary>A run goes on by the recipe that it began with; its own copy of it lies in its folder.</summary>
    private static async Task CheckWorkFolderAsync(
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!options.Resume && File.Exists(Path.Combine(options.Work, TrainingRun.LatestFile)))
        {
            throw new TrainingException(
                $"{options.Work} holds a run already. Go on with it by --resume, or name another folder."
            );
        }

        var copy = Path.Combine(options.Work, RecipeFile);
        var recipe = await File.ReadAllTextAsync(options.Recipe, cancellationToken);
        if (
            options.Resume
            && File.Exists(copy)
            && await File.ReadAllTextAsync(copy, cancellationToken) != recipe
        )
        {
            throw new TrainingException(
                $"The run in {options.Work} began with another recipe ({copy}). Go on with that one, or start a new run in another folder."
            );
        }

        await File.WriteAllTextAsync(copy, recipe, cancellationToken);
    }

    private static async Task<StartingPoint?> OpenStartAsync(
        Recipe recipe,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        if (options.Start is null)
        {
            return recipe.Picture is not null || recipe.Clip is not null
                ? null
                : throw new TrainingException(
                    $"{recipe.Model} starts from a CLIP: name its folder by --start (config.json, model.safetensors, vocab.json, merges.txt)."
                );
        }

        var start = await StartingPoint.OpenAsync(
            options.Start,
            recipe.PictureSizeIn(epoch: 0),
            cancellationToken
        );
        await start.CheckSplitAsync(
            Path.Combine(options.Work, DevelopmentQueriesFile),
            cancellationToken
        );
        await start.Vocabulary.SaveAsync(options.Work, cancellationToken);
        return start;
    }

    /// <summary>The development titles with the ids of their products, in the form that <c>closet evaluate</c> reads.</summary>
    private static Task WriteDevelopmentQueriesAsync(
        TrainingSet data,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var titles = data
            .Development.GroupBy(item => item.Product.Title, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.ToDictionary(item => item.Product.Id, _ => 1, StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        return File.WriteAllBytesAsync(
            Path.Combine(folder, DevelopmentQueriesFile),
            JsonSerializer.SerializeToUtf8Bytes(titles),
            cancellationToken
        );
    }

    private static async Task<BpeVocabulary> LearnVocabularyAsync(
        TrainingSet data,
        Recipe recipe,
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(Path.Combine(folder, BpeVocabulary.MergesFile)))
        {
            var learned = CaptionVocabulary.Learn(
                data.Training.Select(item => item.Product),
                recipe.VocabularyMerges,
                recipe.Seed,
                cancellationToken
            );
            await learned.SaveAsync(folder, cancellationToken);
        }

        return BpeVocabulary.Load(folder);
    }

    private static void Report(TextWriter console, int rows)
    {
        if (rows % 5000 == 0)
        {
            console.WriteLine($"{rows} pictures decoded");
        }
    }
}
