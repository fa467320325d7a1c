namespace ClosetCompanion.Clip.Models;

/// <summary>Which precisions a model folder offers, and the manifest of one of them.</summary>
public static class ModelPrecisions
{
    /// <summary>The name on the command line and in <c>model.json</c>: <c>fp32</c> or <c>int8</c>.</summary>
    public static string Name(this ModelPrecision precision) =>
        precision switch
        {
            ModelPrecision.Fp32 => "fp32",
            ModelPrecision.Int8 => "int8",
            _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, message: null),
        };

    /// <summary>The precisions whose towers the folder holds; never none.</summary>
    public static IReadOnlyList<ModelPrecision> Offered(this ModelManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var listed = Enum.GetValues<ModelPrecision>()
            .Where(precision => TowerFiles.Of(precision).Any(manifest.Files.ContainsKey))
            .ToArray();
        // Towers that are not listed are not hashed, but they may be there.
        return listed.Length > 0 ? listed : [manifest.Precision];
    }

    /// <summary>
    /// The manifest of the model as it runs in one precision: towers of another are no part of it, nor of its
    /// <see cref="ModelManifest.Hash"/>, since they make other vectors.
    /// </summary>
    /// <param name="manifest">What <c>model.json</c> says.</param>
    /// <param name="precision">The precision to run; the folder's own choice when null.</param>
    /// <exception cref="ModelException">The folder has no towers of this precision.</exception>
    public static ModelManifest At(this ModelManifest manifest, ModelPrecision? precision)
    {
        var offered = manifest.Offered();
        var chosen = precision ?? manifest.Precision;
        if (!offered.Contains(chosen))
        {
            throw new ModelException(
                $"The model '{manifest.Id}' has no {chosen.Name()} encoders, only {string.Join(" and ", offered.Select(Name))}; "
                    + "ask for another precision, or convert the model again with this one."
            );
        }

        return manifest with
        {
            Precision = chosen,
            Files = manifest.FilesAt(chosen),
        };
    }

    /// <summary>The files that the model runs on in one precision: all but the towers of the others.</summary>
    internal static Dictionary<string, string> FilesAt(
        this ModelManifest manifest,
        ModelPrecision precision
    )
    {
        var others = Enum.GetValues<ModelPrecision>()
            .Where(other => other != precision)
            .SelectMany(TowerFiles.Of)
            .ToHashSet(StringComparer.Ordinal);
        return manifest
            .Files.Where(file => !others.Contains(file.Key))
            .ToDictionary(StringComparer.Ordinal);
    }
}
