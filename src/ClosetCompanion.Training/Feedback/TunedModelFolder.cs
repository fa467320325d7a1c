using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Files;
using ClosetCompanion.Training.Export;

namespace ClosetCompanion.Training.Feedback;

/// <summary>
/// Writes a model folder again with a text tower whose vectors are multiplied by a matrix; all other files stay, byte for
/// byte. What was calibrated for the old texts is left out.
/// </summary>
internal static class TunedModelFolder
{
    private const string Suffix = "-tuned";

    /// <summary>Writes it, in full or not at all.</summary>
    /// <param name="start">The folder that is tuned.</param>
    /// <param name="place">Where the new one is put; what was there is replaced.</param>
    /// <param name="matrix">[dimensions, dimensions], row by row; a row vector is multiplied from the left.</param>
    /// <param name="provenance">Where the new weights come from.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The new manifest.</returns>
    public static async Task<ModelManifest> WriteAsync(
        string start,
        string place,
        float[] matrix,
        ModelProvenance provenance,
        CancellationToken cancellationToken
    )
    {
        var before = await ModelManifestJson.ReadAsync(start, cancellationToken);
        var (_, text) = ModelExporter.FilesOf(before.Precision);
        using var staged = new OutputFolder(place);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in FilesOf(start, before.Precision))
        {
            var (from, to) = (Path.Combine(start, name), Path.Combine(staged.Path, name));
            if (name == text)
            {
                TextProjection.Append(from, to, matrix, before.Dimensions);
            }
            else
            {
                File.Copy(from, to);
            }
            files[name] = await Sha256Digest.OfFileAsync(to, cancellationToken);
        }
        var manifest = before with
        {
            Id = before.Id.EndsWith(Suffix, StringComparison.Ordinal)
                ? before.Id
                : before.Id + Suffix,
            Files = files,
            Provenance = provenance,
            AttributeScales = null,
            Calibration = null,
        };
        await ModelManifestJson.WriteAsync(staged.Path, manifest, cancellationToken);
        staged.Complete();
        return manifest;
    }

    // The card tells of the old model, and towers of another precision would keep the old texts.
    private static IEnumerable<string> FilesOf(string folder, ModelPrecision precision)
    {
        var others = Enum.GetValues<ModelPrecision>()
            .Where(other => other != precision)
            .Select(ModelExporter.FilesOf)
            .SelectMany(towers => new[] { towers.Image, towers.Text })
            .ToArray();
        return new DirectoryInfo(folder)
            .EnumerateFiles()
            .Select(file => file.Name)
            .Where(name => name != ModelManifest.FileName)
            .Where(name => !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Except(others, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }
}
