using System.Text.Json;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Runs;

/// <summary>All that a run needs before its first step: decoded pictures, the split, a vocabulary, what it starts from.</summary>
internal sealed class PreparedRun : IDisposable
{
    private PreparedRun(
        TrainingSet data,
        BpeVocabulary vocabulary,
        StartingPoint? start,
        int contextLength
    )
    {
        (Data, Vocabulary, Start) = (data, vocabulary, start);
        Tokenizer = new ClipTokenizer(vocabulary, contextLength);
    }

    public TrainingSet Data { get; }

    public BpeVocabulary Vocabulary { get; }

    public ClipTokenizer Tokenizer { get; }

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
        var data = await new TrainingSetBuilder(recipe.Image, options.SharedFolder).BuildAsync(
            await TrainingSources.OpenAsync(options.Source, options.Catalogue, cancellationToken),
            recipe.DevelopmentTitles,
            recipe.Seed,
            new Progress<int>(rows => Report(console, rows)),
            cancellationToken,
            recipe.Products
        );
        try
        {
            await WriteDevelopmentQueriesAsync(data, options.Work, cancellationToken);
            var start = await OpenStartAsync(recipe, options, cancellationToken);
            var vocabulary =
                start?.Vocabulary
                ?? await LearnVocabularyAsync(data, recipe, options, cancellationToken);
            return new PreparedRun(data, vocabulary, start, recipe.ContextLength(start?.Shape));
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    public void Dispose() => Data.Dispose();

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
            Path.Combine(folder, RecipeRun.DevelopmentQueriesFile),
            JsonSerializer.SerializeToUtf8Bytes(titles),
            cancellationToken
        );
    }

    private static async Task<BpeVocabulary> LearnVocabularyAsync(
        TrainingSet data,
        Recipe recipe,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(Path.Combine(options.SharedFolder, BpeVocabulary.MergesFile)))
        {
            var learned = CaptionVocabulary.Learn(
                data.Training.Select(item => item.Product),
                recipe.VocabularyMerges,
                recipe.Seed,
                cancellationToken
            );
            await learned.SaveAsync(options.SharedFolder, cancellationToken);
        }

        return BpeVocabulary.Load(options.SharedFolder);
    }

    private static void Report(TextWriter console, int rows)
    {
        if (rows % 5000 == 0)
        {
            console.WriteLine($"{rows} pictures decoded");
        }
    }
}
