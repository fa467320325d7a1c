using System.Security.Cryptography;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>Writes a trained model as a model folder that the program runs.</summary>
internal static class ModelExporter
{
    private const string ImageFile = "image.onnx";
    private const string TextFile = "text.onnx";

    public static async Task WriteAsync(
        string folder,
        DualEncoder model,
        BpeVocabulary vocabulary,
        int contextLength,
        Recipe recipe,
        string recipeName,
        string baseWeights,
        RetrievalMetrics measured,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        model.eval();
        model.BuildPictureGraph(recipe.Image).Save(Path.Combine(folder, ImageFile));
        model.BuildTextGraph().Save(Path.Combine(folder, TextFile));
        await vocabulary.SaveAsync(folder, cancellationToken);

        string[] files = [ImageFile, TextFile, BpeVocabulary.TokensFile, BpeVocabulary.MergesFile];
        var manifest = new ModelManifest
        {
            Id = recipe.Model,
            Family = model is ClipEncoder ? "clip" : "closet-mini",
            Dimensions = recipe.Dimensions,
            Image = recipe.Image,
            Text = new TextSettings { ContextLength = contextLength },
            LogitScale = LogitScaleOf(model),
            Files = files.ToDictionary(
                name => name,
                name =>
                    Convert.ToHexStringLower(
                        SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name)))
                    ),
                StringComparer.Ordinal
            ),
            Provenance = new ModelProvenance
            {
                BaseWeights = baseWeights,
                Data = "Fashion Product Images (Kaggle), pictures and attributes of styles.csv",
                Recipe = recipeName,
                Licence = "Apache-2.0",
                Quality = new Dictionary<string, double>(StringComparer.Ordinal)
                {
                    ["R@1"] = Math.Round(measured.RecallAt1, 4),
                    ["R@10"] = Math.Round(measured.RecallAt10, 4),
                    ["MRR"] = Math.Round(measured.MrrAt10, 4),
                },
            },
        };
        await ModelManifestJson.WriteAsync(folder, manifest, cancellationToken);
    }

    private static float LogitScaleOf(DualEncoder model)
    {
        using var _ = no_grad();
        using var scale = model.LogitScale;
        return scale.item<float>();
    }
}
