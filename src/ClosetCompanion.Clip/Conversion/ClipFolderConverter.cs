using ClosetCompanion.Clip.Files;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>Turns a CLIP in the published folder layout into a model folder.</summary>
public static class ClipFolderConverter
{
    /// <summary>
    /// Converts <c>config.json</c>, <c>preprocessor_config.json</c>, <c>model.safetensors</c>, and <c>vocab.json</c> with
    /// <c>merges.txt</c> or <c>tokenizer.json</c>. Weights may have any precision.
    /// </summary>
    /// <param name="source">The published folder.</param>
    /// <param name="destination">The model folder to make. It appears complete or not at all.</param>
    /// <param name="id">The name that the model gets.</param>
    /// <param name="provenance">Where the model comes from, for its manifest.</param>
    /// <param name="cancellationToken">Stops the conversion; nothing is left behind.</param>
    /// <returns>The manifest that was written.</returns>
    /// <exception cref="ModelException">The folder is not a CLIP that can be converted, or the destination is taken.</exception>
    public static Task<ModelManifest> ConvertAsync(
        string source,
        string destination,
        string id,
        ModelProvenance? provenance = null,
        CancellationToken cancellationToken = default
    ) =>
        ConvertAsync(
            source,
            destination,
            new ClipFolderConversionOptions { Id = id, Provenance = provenance },
            cancellationToken
        );

    /// <inheritdoc cref="ConvertAsync(string, string, string, ModelProvenance?, CancellationToken)"/>
    /// <param name="source">The published folder.</param>
    /// <param name="destination">The model folder to make. It appears complete or not at all.</param>
    /// <param name="options">What to make of it.</param>
    /// <param name="cancellationToken">Stops the conversion; nothing is left behind.</param>
    public static async Task<ModelManifest> ConvertAsync(
        string source,
        string destination,
        ClipFolderConversionOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.Id, nameof(options));
        if (options.Precisions.Count == 0)
        {
            throw new ArgumentException("No precision to write is named.", nameof(options));
        }

        using var staged = new StagedFolder(destination);
        var config = await PublishedJson.ReadAsync<PublishedConfig>(
            source,
            PublishedConfig.FileName,
            cancellationToken
        );
        var preprocessor = await PublishedJson.ReadAsync<PublishedPreprocessor>(
            source,
            PublishedPreprocessor.FileName,
            cancellationToken
        );
        var (text, vision) = (config.ToText(), config.ToVision());
        var image = preprocessor.ToSettings(vision.ImageSize);
        var tokenizer = PublishedVocabulary.Check(source, text.VocabularySize);

        var logitScale = await Task.Run(
            () => WriteTowers(source, staged.Path, text, vision, options, cancellationToken),
            cancellationToken
        );
        foreach (var name in tokenizer)
        {
            await CopyAsync(source, staged.Path, name, cancellationToken);
        }

        var manifest = new ModelManifest
        {
            Id = options.Id,
            Family = "clip",
            Dimensions = text.ProjectionDimensions,
            Image = image,
            Text = new TextSettings { ContextLength = text.MaxPositions },
            LogitScale = logitScale,
            Precision = options.Precisions[0],
            Files = await HashAsync(staged.Path, cancellationToken),
            Provenance = options.Provenance,
        };
        await ModelManifestJson.WriteAsync(staged.Path, manifest, cancellationToken);
        staged.Complete();
        return manifest;
    }

    private static float WriteTowers(
        string source,
        string folder,
        ClipTextConfig text,
        ClipVisionConfig vision,
        ClipFolderConversionOptions options,
        CancellationToken cancellationToken
    )
    {
        using var file = OpenWeights(source);
        var weights = new SafetensorsWeights(file);
        var precisions = options.Precisions.Distinct();
        TowerWriter.Write(folder, text, vision, weights, precisions, cancellationToken);
        return ReadLogitScale(weights);
    }

    private static SafetensorsFile OpenWeights(string source)
    {
        var path = Path.Combine(source, PublishedFolder.WeightsFileName);
        if (!File.Exists(path))
        {
            throw new ModelException(
                $"'{source}' has no {PublishedFolder.WeightsFileName}. Other kinds of weight files, and weights in several files, "
                    + "are not read; look for a copy of the model that has this one."
            );
        }

        try
        {
            return SafetensorsFile.Open(path);
        }
        catch (SafetensorsException error)
        {
            throw new ModelException(error.Message, error);
        }
    }

    // Training keeps its logarithm, so that it stays above zero.
    private static float ReadLogitScale(SafetensorsWeights weights)
    {
        var tensor = weights.Read("logit_scale");
        return tensor.Values is [var logarithm] && float.IsFinite(MathF.Exp(logarithm))
            ? MathF.Exp(logarithm)
            : throw new ModelException(
                "The tensor 'logit_scale' must be one number, and not huge."
            );
    }

    private static async Task CopyAsync(
        string source,
        string folder,
        string name,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(source, name);
        if (!File.Exists(path))
        {
            throw new ModelException($"'{source}' has no {name}.");
        }

        await using var from = File.OpenRead(path);
        await using var to = File.Create(Path.Combine(folder, name));
        await from.CopyToAsync(to, cancellationToken);
    }

    private static async Task<Dictionary<string, string>> HashAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var digest = await Sha256Digest.OfFileAsync(path, cancellationToken);
            hashes.Add(Path.GetFileName(path), digest);
        }

        return hashes;
    }
}
