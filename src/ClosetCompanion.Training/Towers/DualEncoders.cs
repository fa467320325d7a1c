using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Training.Losses;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>Makes the model that a recipe describes, with weights that depend on its seed alone.</summary>
internal static class DualEncoders
{
    /// <param name="recipe">The recipe.</param>
    /// <param name="clip">The shape of a CLIP, where the run starts from one; else that of the recipe counts.</param>
    /// <param name="vocabularySize">Tokens of the vocabulary.</param>
    public static DualEncoder Create(Recipe recipe, ClipShape? clip, int vocabularySize)
    {
        manual_seed(recipe.TrainingSeed);
        DualEncoder model = (recipe.Model.Picture, recipe.Model.Text) switch
        {
            ({ } picture, { } text) => new TwoTowers(
                TowerParts.Create(picture),
                TowerParts.Create(text, vocabularySize, recipe.Model.Dropout),
                recipe.Model
            ),
            _ => CreateClip(clip ?? recipe.Model.Clip!, vocabularySize),
        };
        if (recipe.Loss.Kind == LossKind.Sigmoid)
        {
            model.LearnLogitBias();
        }

        return model;
    }

    /// <summary>Freezes what the recipe does not change. To be called once the weights are loaded.</summary>
    public static void Prepare(DualEncoder model, Recipe recipe)
    {
        if (recipe.Optimiser.Tuning.Method == TuningMethod.Full)
        {
            return;
        }

        foreach (var (name, parameter) in model.named_parameters())
        {
            parameter.requires_grad_(
                name.StartsWith("logit_", StringComparison.Ordinal)
                    || (
                        recipe.Optimiser.Tuning.Method == TuningMethod.Projection
                        && name.Contains("projection", StringComparison.Ordinal)
                    )
            );
        }

        if (recipe.Optimiser.Tuning.Method == TuningMethod.Lora)
        {
            foreach (
                var layer in model
                    .named_modules()
                    .Where(entry => entry.name.Contains(".layers.", StringComparison.Ordinal))
                    .Select(entry => entry.module)
                    .OfType<ClipLinear>()
            )
            {
                layer.AddLora(recipe.Optimiser.Tuning.Rank, recipe.Optimiser.Tuning.Alpha);
            }
        }
    }

    private static ClipEncoder CreateClip(ClipShape shape, int vocabularySize) =>
        new(shape.Text with { VocabularySize = vocabularySize }, shape.Vision);
}
