using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Packages;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>The tokenizer of a run: of what its text tower starts from, or learned from its captions.</summary>
internal static class RunTokenizer
{
    // A BERT without weights needs a vocabulary all the same.
    private const string UsualPackage = "MiniLM";

    /// <summary>The tokenizer that lies in a run's folder or in a published CLIP's.</summary>
    public static ITokenizer Load(string folder, int contextLength) =>
        File.Exists(Path.Combine(folder, WordPieceTokenizer.VocabularyFile))
            ? WordPieceTokenizer.Load(folder, contextLength)
            : ClipTokenizer.Load(folder, contextLength);

    /// <summary>The tokenizer of a new run.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="data">What a vocabulary is learned from, where none comes with weights.</param>
    /// <param name="options">Where things lie; a learned vocabulary is kept in the shared folder.</param>
    /// <param name="cancellationToken">Stops the learning.</param>
    public static async Task<ITokenizer> CreateAsync(
        Recipe recipe,
        TrainingSet data,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        var length = recipe.ContextLength(start: null);
        if (recipe.Model.Text is { } shape)
        {
            var start = TowerStart.Of(shape.Start);
            if (start.Kind == TowerStart.Run)
            {
                return Load(new TowerWeights(recipe, options.Work).Beside(start.Name), length);
            }

            if (shape.Kind == TextTowerKind.Bert)
            {
                var package = start.Kind == TowerStart.Package ? start.Name : UsualPackage;
                return new WordPieceTokenizer(BertPackage.Open(package).ReadVocabulary(), length);
            }
        }

        if (!File.Exists(Path.Combine(options.SharedFolder, BpeVocabulary.MergesFile)))
        {
            var learned = CaptionVocabulary.Learn(
                data.Training.Select(item => item.Product),
                recipe.Model.VocabularyMerges,
                recipe.Seed,
                cancellationToken
            );
            await learned.SaveAsync(options.SharedFolder, cancellationToken);
        }

        return ClipTokenizer.Load(options.SharedFolder, length);
    }
}
