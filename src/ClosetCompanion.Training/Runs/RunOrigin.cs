using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Packages;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// Tells where a run's weights come from. A run notes it in its folder, so that a run which goes on from it knows what the
/// first one began with.
/// </summary>
internal static class RunOrigin
{
    private const string File = "base-weights.txt";

    /// <summary>What goes into the model folder.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="options">What the run reads.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ModelOrigin> OfAsync(
        Recipe recipe,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        var weights = await BaseWeightsAsync(recipe, options, cancellationToken);
        await System.IO.File.WriteAllTextAsync(
            Path.Combine(options.Work, File),
            weights,
            cancellationToken
        );
        string?[] sources = [options.Source, options.Photos, options.Grounds];
        return new ModelOrigin(
            weights,
            string.Join(", ", sources.OfType<string>().Select(NameOf)),
            Path.GetFileName(options.Recipe),
            options.Licence
        );
    }

    private static async Task<string> BaseWeightsAsync(
        Recipe recipe,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        if (options.Start is { } start)
        {
            return await OfFolderAsync(start, cancellationToken);
        }

        if (recipe.Model is not { Picture: { } picture, Text: { } text })
        {
            return TowerStart.Random;
        }

        var towers = new TowerWeights(recipe, options.Work);
        var ofPictures = await OfTowerAsync(picture.Start);
        var ofTexts = await OfTowerAsync(text.Start);
        return ofPictures == ofTexts ? ofPictures : $"pictures: {ofPictures}; texts: {ofTexts}";

        async Task<string> OfTowerAsync(string named) =>
            TowerStart.Of(named) switch
            {
                { Kind: TowerStart.Package, Name: ResNetPackage.Name } => ResNetPackage.Description,
                { Kind: TowerStart.Package, Name: var name } => BertPackage.DescriptionOf(name),
                { Kind: TowerStart.Random } => TowerStart.Random,
                var other => await OfFolderAsync(towers.Beside(other.Name), cancellationToken),
            };
    }

    // An earlier run says what it began with; of a published folder the name is all that is known.
    private static async Task<string> OfFolderAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var noted = Path.Combine(folder, File);
        return System.IO.File.Exists(noted)
            ? await System.IO.File.ReadAllTextAsync(noted, cancellationToken)
            : NameOf(folder);
    }

    /// <summary>What a source is called in a model folder: the last part of its path.</summary>
    public static string NameOf(string path) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
}
