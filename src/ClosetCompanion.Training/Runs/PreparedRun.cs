using System.Text.Json;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Files;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Data.Grounds;
using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Runs;

/// <summary>All that a run needs before its first step: decoded pictures, the split, a vocabulary, what it starts from.</summary>
internal sealed class PreparedRun : IDisposable
{
    private PreparedRun(TrainingSet data, ITokenizer tokenizer, StartingPoint? start) =>
        (Data, Tokenizer, Start) = (data, tokenizer, start);

    public TrainingSet Data { get; }

    public ITokenizer Tokenizer { get; }

    /// <summary>Photos that are trained on too; null where the recipe asks for none.</summary>
    public PhotoSet? Photos { get; private init; }

    /// <summary>Grounds to lay products on; null where they are made up.</summary>
    public GroundTiles? Tiles { get; private init; }

    /// <summary>What the run starts from; null for random weights.</summary>
    public StartingPoint? Start { get; }

    /// <summary>Prepares a run; what an earlier one has prepared in the folder is used again.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="options">Where things lie.</param>
    /// <param name="console">Hears what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<PreparedRun> OpenAsync(
        Recipe recipe,
        RecipeRunOptions options,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(options.Work);
        var data = await BuildDataAsync(recipe, options, console, cancellationToken);
        try
        {
            await WriteQueriesAsync(
                data.Development,
                Path.Combine(options.Work, RecipeRun.DevelopmentQueriesFile),
                cancellationToken
            );
            await WriteQueriesAsync(
                data.Test,
                Path.Combine(options.Work, RecipeRun.TestQueriesFile),
                cancellationToken
            );
            var start = await OpenStartAsync(recipe, options, cancellationToken);
            var tokenizer =
                start?.Tokenizer(recipe.ContextLength(start.Shape))
                ?? await RunTokenizer.CreateAsync(recipe, data, options, cancellationToken);
            await tokenizer.SaveAsync(options.Work, cancellationToken);
            return new PreparedRun(data, tokenizer, start)
            {
                Photos = await OpenPhotosAsync(recipe, options, cancellationToken),
                Tiles = options.Grounds is { } grounds
                    ? await GroundTiles.ReadAsync(grounds, cancellationToken)
                    : null,
            };
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Data.Dispose();
        Photos?.Dispose();
    }

    private static async Task<TrainingSet> BuildDataAsync(
        Recipe recipe,
        RecipeRunOptions options,
        TextWriter console,
        CancellationToken cancellationToken
    ) =>
        await new TrainingSetBuilder(recipe.Model.Image, options.SharedFolder).BuildAsync(
            await TrainingSources.OpenAsync(options.Source, options.Catalogue, cancellationToken),
            recipe.Data.DevelopmentTitles,
            recipe.Seed,
            new Progress<int>(rows => Report(console, rows)),
            cancellationToken,
            recipe.Data.Products,
            recipe.Data.TestTitles,
            TrainingSources.ContentOf(options.Source)
        );

    private static async Task<PhotoSet?> OpenPhotosAsync(
        Recipe recipe,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    ) =>
        (recipe.Data.Photos, options.Photos) switch
        {
            (null, null) => null,
            ({ } settings, { } archive) => await new PhotoSetBuilder(
                recipe.Model.Image,
                options.SharedFolder
            ).BuildAsync(archive, settings, recipe.Seed, cancellationToken),
            ({ }, null) => throw new TrainingException(
                $"{recipe.Id} trains on photos: name their archive by --photos."
            ),
            _ => throw new TrainingException(
                $"{recipe.Id} trains on no photos: leave --photos out, or set data.photos in the recipe."
            ),
        };

    private static async Task<StartingPoint?> OpenStartAsync(
        Recipe recipe,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        if (options.Start is null)
        {
            recipe.RequireModel(start: null);
            return null;
        }

        var start = await StartingPoint.OpenAsync(
            options.Start,
            recipe.PictureSizeIn(epoch: 0),
            cancellationToken
        );
        await start.CheckSplitAsync(
            Path.Combine(options.Work, RecipeRun.DevelopmentQueriesFile),
            cancellationToken
        );
        return start;
    }

    /// <summary>Titles with the ids of their products, in the form that <c>closet evaluate</c> reads.</summary>
    private static Task WriteQueriesAsync(
        IReadOnlyList<TrainingProduct> products,
        string path,
        CancellationToken cancellationToken
    )
    {
        var titles = products
            .GroupBy(item => item.Product.Title, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.ToDictionary(item => item.Product.Id, _ => 1, StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        return WholeFile.WriteAsync(
            path,
            JsonSerializer.SerializeToUtf8Bytes(titles),
            cancellationToken
        );
    }

    private static void Report(TextWriter console, int rows)
    {
        if (rows % 5000 == 0)
        {
            console.WriteLine($"{rows} pictures decoded");
        }
    }
}
