using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Files;

namespace ClosetCompanion.Training.Export;

/// <summary>
/// Writes a model folder again with another text tower; all other files stay, byte for byte. What was calibrated for the
/// old texts is left out.
/// </summary>
internal static class TunedModelFolder
{
    private const string Suffix = "-tuned";

    /// <summary>Writes it with a text tower whose vectors are multiplied by a matrix, in full or not at all.</summary>
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
        var dimensions = (await ModelManifestJson.ReadAsync(start, cancellationToken)).Dimensions;
        return await WriteAsync(
            start,
            place,
            (from, to) => TextProjection.Append(from, to, matrix, dimensions),
            before =>
                before with
                {
                    Id = before.Id.EndsWith(Suffix, StringComparison.Ordinal)
                        ? before.Id
                        : before.Id + Suffix,
                    Provenance = provenance,
                },
            measure: null,
            cancellationToken
        );
    }

    /// <summary>Writes it, in full or not at all.</summary>
    /// <param name="start">The folder that is tuned.</param>
    /// <param name="place">Where the new one is put; what was there is replaced.</param>
    /// <param name="writeText">Writes the new text tower: from the old file to the new one.</param>
    /// <param name="describe">What the new manifest says, from what the old one says.</param>
    /// <param name="measure">Measures the folder before it is put in its place; null leaves that out.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The new manifest.</returns>
    public static async Task<ModelManifest> WriteAsync(
        string start,
        string place,
        Action<string, string> writeText,
        Func<ModelManifest, ModelManifest> describe,
        Func<string, Task<ModelFindings>>? measure,
        CancellationToken cancellationToken
    )
    {
        var before = await ModelManifestJson.ReadAsync(start, cancellationToken);
        var text = TowerFiles.Text(before.Precision);
        using var staged = new OutputFolder(place);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in FilesOf(start, before.Precision))
        {
            var (from, to) = (Path.Combine(start, name), Path.Combine(staged.Path, name));
            if (name == text)
            {
                writeText(from, to);
            }
            else
            {
                File.Copy(from, to);
            }
            files[name] = await Sha256Digest.OfFileAsync(to, cancellationToken);
        }
        var manifest = describe(before) with
        {
            Files = files,
            AttributeScales = null,
            Calibration = null,
        };
        await ModelManifestJson.WriteAsync(staged.Path, manifest, cancellationToken);
        if (measure is not null)
        {
            manifest = (await measure(staged.Path)).AddTo(manifest);
            await ModelManifestJson.WriteAsync(staged.Path, manifest, cancellationToken);
        }
        staged.Complete();
        return manifest;
    }

    // The card tells of the old model, and towers of another precision would keep the old texts.
    private static IEnumerable<string> FilesOf(string folder, ModelPrecision precision)
    {
        var others = Enum.GetValues<ModelPrecision>()
            .Where(other => other != precision)
            .SelectMany(TowerFiles.Of)
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
