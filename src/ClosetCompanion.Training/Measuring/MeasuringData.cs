using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Measuring;

/// <summary>Products and photos, decoded as a model takes them and split as a recipe says.</summary>
/// <param name="Products">The products.</param>
/// <param name="Photos">The photos; null where the recipe has none.</param>
internal sealed record MeasuringData(TrainingSet Products, PhotoSet? Photos) : IDisposable
{
    /// <summary>Opens them; what was decoded earlier in the same size is used again.</summary>
    /// <param name="recipe">Says what is held back.</param>
    /// <param name="image">How the model's pictures are prepared.</param>
    /// <param name="options">Where things lie.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    public static async Task<MeasuringData> OpenAsync(
        Recipe recipe,
        ImageSettings image,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        var products = await new TrainingSetBuilder(image, options.SharedFolder).BuildAsync(
            await TrainingSources.OpenAsync(options.Source, options.Catalogue, cancellationToken),
            recipe.Data.DevelopmentTitles,
            recipe.Seed,
            new Progress<int>(),
            cancellationToken,
            recipe.Data.Products,
            recipe.Data.TestTitles,
            TrainingSources.ContentOf(options.Source)
        );
        var photos =
            recipe.Data.Photos is { } settings && options.Photos is { } archive
                ? await new PhotoSetBuilder(image, options.SharedFolder).BuildAsync(
                    archive,
                    settings,
                    recipe.Seed,
                    cancellationToken
                )
                : null;
        return new MeasuringData(products, photos);
    }

    public void Dispose()
    {
        Products.Dispose();
        Photos?.Dispose();
    }
}
