using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Files;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>Writes a trained model as a model folder that the program runs, in one step.</summary>
internal static class ModelExporter
{
    /// <summary>Writes the folder.</summary>
    /// <param name="folder">Its place; what an earlier export left there is replaced.</param>
    /// <param name="model">The model.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="recipe">Its recipe; the size of pictures is that of the graph.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="measure">
    /// Measures the folder before it is put in its place, since what people run are its files; null leaves that out.
    /// </param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        string folder,
        DualEncoder model,
        ITokenizer tokenizer,
        Recipe recipe,
        ModelOrigin origin,
        Func<string, Task<ModelFindings>>? measure,
        CancellationToken cancellationToken
    )
    {
        using var staged = new OutputFolder(folder);
        model.BeginMeasuring();
        var (image, text) = (TowerFiles.Image(model.Precision), TowerFiles.Text(model.Precision));
        model.BuildPictureGraph(recipe.Model.Image).Save(Path.Combine(staged.Path, image));
        model.BuildTextGraph().Save(Path.Combine(staged.Path, text));
        var vocabulary = await tokenizer.SaveAsync(staged.Path, cancellationToken);
        var manifest = Describe(
            model,
            tokenizer,
            recipe,
            origin,
            HashesOf(staged.Path, [image, text, .. vocabulary])
        );
        await ModelManifestJson.WriteAsync(staged.Path, manifest, cancellationToken);
        if (measure is not null)
        {
            manifest = (await measure(staged.Path)).AddTo(manifest);
            await ModelManifestJson.WriteAsync(staged.Path, manifest, cancellationToken);
        }

        staged.Complete();
    }

    private static ModelManifest Describe(
        DualEncoder model,
        ITokenizer tokenizer,
        Recipe recipe,
        ModelOrigin origin,
        Dictionary<string, string> files
    ) =>
        new()
        {
            Id = recipe.Id,
            Family = model is ClipEncoder ? "clip" : "closet-mini",
            Dimensions = model.Dimensions,
            Image = recipe.Model.Image,
            Text = new TextSettings
            {
                ContextLength = tokenizer.ContextLength,
                Tokenizer = tokenizer is WordPieceTokenizer ? "wordpiece" : "clip-bpe",
            },
            LogitScale = LogitScaleOf(model),
            Precision = model.Precision,
            Files = files,
            Provenance = new ModelProvenance
            {
                BaseWeights = origin.BaseWeights,
                Data = origin.Data,
                Recipe = origin.Recipe,
                Seed = recipe.Seed,
                Commit = ProgramVersion.Commit,
                Licence = origin.Licence,
            },
        };

    private static Dictionary<string, string> HashesOf(string folder, IEnumerable<string> files) =>
        files.ToDictionary(
            name => name,
            name => Sha256Digest.OfFile(Path.Combine(folder, name)),
            StringComparer.Ordinal
        );

    private static float LogitScaleOf(DualEncoder model)
    {
        using var _ = no_grad();
        using var scale = model.LogitScale;
        return scale.item<float>();
    }
}
