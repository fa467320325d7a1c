using ClosetCompanion.Files;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using ClosetCompanion.Training.Towers.Clip;
using TorchSharp;

namespace ClosetCompanion.Training.Runs;

/// <summary>From a recipe and a source of products to a model folder: decode, learn the vocabulary, train, measure, export.</summary>
internal static class RecipeRun
{
    /// <summary>The run's own copy of its recipe.</summary>
    public const string RecipeFile = "recipe.json";

    /// <summary>The titles that were kept back, with the ids of their products.</summary>
    public const string DevelopmentQueriesFile = "development-queries.json";

    /// <summary>The titles that a model is tested with that may ship, with the ids of their products.</summary>
    public const string TestQueriesFile = "test-queries.json";

    /// <summary>Name of the file in a run's folder from which plots are made.</summary>
    public const string LogFile = "log.jsonl";

    /// <summary>Trains to the end and exports the best weights.</summary>
    public static async Task RunAsync(
        RecipeRunOptions options,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        var recipe = await Recipe.ReadAsync(options.Recipe, cancellationToken);
        CheckTeachers(recipe, options);
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
            run => Task.FromResult(run.Best(width, height)),
            cancellationToken
        );
    }

    private static async Task WithRunAsync(
        Recipe recipe,
        RecipeRunOptions options,
        (int Width, int Height) size,
        TextWriter console,
        Func<TrainingRun, Task<DualEncoder>> work,
        CancellationToken cancellationToken
    )
    {
        using var prepared = await PreparedRun.OpenAsync(
            recipe,
            options,
            console,
            cancellationToken
        );
        using var log = new RunLog(
            Path.Combine(options.Work, LogFile),
            recipe.Schedule.BatchSize,
            console,
            TimeProvider.System
        );
        var run = new TrainingRun(
            recipe,
            prepared.Data,
            prepared.Tokenizer,
            options.Work,
            log,
            prepared.Start,
            TrainingDevice.Open(options.Device),
            await OpenTeacherAsync(recipe, options, prepared, console, cancellationToken),
            prepared.Photos,
            prepared.Tiles,
            options.SharedFolder
        );
        var origin = await RunOrigin.OfAsync(recipe, options, cancellationToken);
        using var model = await work(run);
        model.cpu();
        var sized = recipe with
        {
            Model = recipe.Model with
            {
                Image = recipe.Model.Image with { Width = size.Width, Height = size.Height },
            },
        };
        await WriteAsync(options, sized, prepared, model, origin, console, cancellationToken);
        await console.WriteLineAsync($"The model lies in {options.Output}.");
    }

    private static async Task<Teacher?> OpenTeacherAsync(
        Recipe recipe,
        RecipeRunOptions options,
        PreparedRun prepared,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        if (options.Teachers.Count == 0)
        {
            return null;
        }

        await console.WriteLineAsync("The teachers look at the pictures.");
        using var augmentation = new PictureAugmentation(recipe.Model.Image);
        return await Teacher.OpenAsync(
            options.Teachers,
            options.Work,
            prepared.Data,
            augmentation,
            cancellationToken
        );
    }

    private static Task WriteAsync(
        RecipeRunOptions options,
        Recipe recipe,
        PreparedRun prepared,
        DualEncoder model,
        ModelOrigin origin,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        if (!options.Published)
        {
            return new RunExport(recipe, options, console).WriteAsync(
                prepared,
                model,
                origin,
                cancellationToken
            );
        }

        return model is ClipEncoder clip
            ? PublishedClip.WriteAsync(
                options.Output,
                clip,
                prepared.Tokenizer,
                recipe.Model.Image,
                cancellationToken
            )
            : throw new TrainingException(
                "closet-mini has no published layout; leave --published out."
            );
    }

    /// <summary>A recipe that learns from teachers needs some, and another one has no use for them.</summary>
    /// <exception cref="TrainingException">Recipe and command do not agree on it.</exception>
    public static void CheckTeachers(Recipe recipe, RecipeRunOptions options)
    {
        if ((recipe.Loss.TeacherShare > 0) != (options.Teachers.Count > 0))
        {
            throw new TrainingException(
                recipe.Loss.TeacherShare > 0
                    ? $"{recipe.Id} learns from teachers: name the folders of finished runs by --teacher."
                    : $"{recipe.Id} learns from no teachers: leave --teacher out, or set teacherShare in the recipe."
            );
        }
    }

    /// <summary>A run goes on by the recipe that it began with; its own copy of it lies in its folder.</summary>
    public static async Task CheckWorkFolderAsync(
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

        await WholeFile.WriteTextAsync(copy, recipe, cancellationToken);
    }
}
