using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>Puts the best weights of several runs of closet-mini together into one model folder.</summary>
internal static class EnsembleRun
{
    // What has to be the same in all runs: which titles were kept back, and what a token means.
    private static readonly string[] Shared =
    [
        RecipeRun.DevelopmentQueriesFile,
        BpeVocabulary.TokensFile,
        BpeVocabulary.MergesFile,
    ];

    /// <summary>Measures the ensemble with all products as the gallery, and writes it.</summary>
    /// <param name="name">Id of the model that comes out.</param>
    /// <param name="runs">The runs' folders.</param>
    /// <param name="source">The products that they were trained on.</param>
    /// <param name="output">Where the model folder is written.</param>
    /// <param name="console">Hears what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrainingException">The runs do not belong together.</exception>
    public static async Task RunAsync(
        string name,
        IReadOnlyList<string> runs,
        string source,
        string output,
        TextWriter console,
        CancellationToken cancellationToken
    )
    {
        var first = runs[0];
        foreach (var run in runs.Skip(1))
        {
            await CheckSharedAsync(first, run, cancellationToken);
        }

        var recipes = new List<Recipe>();
        var members = new List<ClosetMini>();
        var vocabulary = BpeVocabulary.Load(first);
        foreach (var run in runs)
        {
            var recipe = await Recipe.ReadAsync(
                Path.Combine(run, RecipeRun.RecipeFile),
                cancellationToken
            );
            recipes.Add(recipe);
            members.Add(Load(recipe, run, vocabulary));
        }

        var image = ImageOf(recipes);
        using var data = await new TrainingSetBuilder(recipes[0].Image, first).BuildAsync(
            await TrainingSources.OpenAsync(source, catalogue: null, cancellationToken),
            recipes[0].DevelopmentTitles,
            recipes[0].Seed,
            new Progress<int>(),
            cancellationToken
        );
        var tokenizer = new ClipTokenizer(vocabulary, recipes[0].ContextLength(start: null));
        using var augmentation = new PictureAugmentation(recipes[0].Image);
        using var ensemble = new Ensemble(members);
        var measured = new DevelopmentEvaluation(data, augmentation, tokenizer).Measure(
            ensemble,
            data.All,
            (image.Width, image.Height),
            cancellationToken
        );
        await console.WriteLineAsync(
            $"{members.Count} runs together, all products as the gallery: R@1 {measured.RecallAt1:F3}  R@10 {measured.RecallAt10:F3}  MRR {measured.MrrAt10:F3}"
        );
        await ModelExporter.WriteAsync(
            output,
            ensemble,
            vocabulary,
            tokenizer.ContextLength,
            recipes[0] with
            {
                Model = name,
                Dimensions = ensemble.Dimensions,
                Image = image,
            },
            string.Join(" + ", recipes.Select(recipe => $"{recipe.Model}.json")),
            "random",
            measured,
            cancellationToken
        );
        await console.WriteLineAsync($"The model lies in {output}.");
    }

    private static ClosetMini Load(Recipe recipe, string run, BpeVocabulary vocabulary)
    {
        if (
            DualEncoders.Create(recipe, clip: null, vocabulary.Tokens.Count)
            is not ClosetMini member
        )
        {
            throw new TrainingException($"{run} trained a CLIP; an ensemble is of closet-minis.");
        }

        var (width, height) = recipe.FinalPictureSize;
        new BestWeights(run, width, height).Load(member);
        return member;
    }

    private static async Task CheckSharedAsync(
        string first,
        string other,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in Shared)
        {
            var left = await File.ReadAllBytesAsync(Path.Combine(first, file), cancellationToken);
            var right = await File.ReadAllBytesAsync(Path.Combine(other, file), cancellationToken);
            if (!left.AsSpan().SequenceEqual(right))
            {
                throw new TrainingException(
                    $"{first} and {other} differ in {file}: their models cannot be put together. Train both with the same source, seed, development titles and vocabulary."
                );
            }
        }
    }

    private static Clip.Models.ImageSettings ImageOf(IReadOnlyList<Recipe> recipes)
    {
        var sizes = recipes
            .Select(recipe => (recipe.FinalPictureSize, recipe.Image.Resize))
            .Distinct()
            .ToList();
        if (sizes.Count > 1)
        {
            throw new TrainingException(
                "The runs end with pictures of different sizes or shapes; an ensemble sees one."
            );
        }

        var (width, height) = recipes[0].FinalPictureSize;
        return recipes[0].Image with { Width = width, Height = height };
    }
}
