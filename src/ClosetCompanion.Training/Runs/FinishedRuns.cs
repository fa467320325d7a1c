using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>The best weights of several runs of two towers that kept the same titles back and share a vocabulary.</summary>
internal sealed class FinishedRuns
{
    // What has to be the same in all runs: which titles were kept back, and what a token means. A run has one kind of vocabulary.
    private static readonly string[] _shared =
    [
        RecipeRun.DevelopmentQueriesFile,
        BpeVocabulary.TokensFile,
        BpeVocabulary.MergesFile,
        WordPieceTokenizer.VocabularyFile,
    ];

    private FinishedRuns(IReadOnlyList<TwoTowers> models, ImageSettings image) =>
        (Models, Image) = (models, image);

    /// <summary>Their models.</summary>
    public IReadOnlyList<TwoTowers> Models { get; }

    /// <summary>How pictures are prepared for them.</summary>
    public ImageSettings Image { get; }

    /// <summary>Loads runs.</summary>
    /// <param name="folders">Their folders, one or more.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrainingException">They do not belong together.</exception>
    public static async Task<FinishedRuns> LoadAsync(
        IReadOnlyList<string> folders,
        CancellationToken cancellationToken
    )
    {
        ITokenizer? tokenizer = null;
        var recipes = new List<Recipe>();
        var members = new List<TwoTowers>();
        foreach (var folder in folders)
        {
            await CheckSharedAsync(folders[0], folder, cancellationToken);
            var recipe = await Recipe.ReadAsync(
                Path.Combine(folder, RecipeRun.RecipeFile),
                cancellationToken
            );
            recipes.Add(recipe);
            tokenizer ??= RunTokenizer.Load(folder, recipe.ContextLength(start: null));
            members.Add(Load(recipe, folder, tokenizer));
        }

        return new FinishedRuns(members, ImageOf(recipes));
    }

    /// <summary>Whether two runs kept the same titles back and mean the same by a token.</summary>
    /// <exception cref="TrainingException">They do not.</exception>
    public static async Task CheckSharedAsync(
        string first,
        string other,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in _shared)
        {
            var left = await ReadAsync(Path.Combine(first, file), cancellationToken);
            var right = await ReadAsync(Path.Combine(other, file), cancellationToken);
            if (!left.AsSpan().SequenceEqual(right))
            {
                throw new TrainingException(
                    $"{first} and {other} differ in {file}: one cannot teach the other. Train both with the same source, seed, development titles and vocabulary."
                );
            }
        }
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : [];

    private static TwoTowers Load(Recipe recipe, string run, ITokenizer tokenizer)
    {
        if (
            DualEncoders.Create(recipe, clip: null, tokenizer.VocabularySize)
            is not TwoTowers member
        )
        {
            throw new TrainingException($"{run} trained a CLIP; a teacher is two towers.");
        }

        var (width, height) = recipe.FinalPictureSize;
        new BestWeights(run, width, height).Load(member);
        return member;
    }

    private static ImageSettings ImageOf(IReadOnlyList<Recipe> recipes)
    {
        var sizes = recipes
            .Select(recipe => (recipe.FinalPictureSize, recipe.Model.Image.Resize))
            .Distinct()
            .ToList();
        if (sizes.Count > 1)
        {
            throw new TrainingException(
                "The runs end with pictures of different sizes or shapes; teachers see the same ones."
            );
        }

        var (width, height) = recipes[0].FinalPictureSize;
        return recipes[0].Model.Image with { Width = width, Height = height };
    }
}
