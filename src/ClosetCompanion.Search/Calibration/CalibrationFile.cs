using System.Text.Json;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Search.Calibration;

/// <summary>Where calibrations are kept: in the model's <c>model.json</c>, or beside the store when that cannot be written.</summary>
internal sealed class CalibrationFile(string dataFolder, string modelFolder, ModelManifest manifest)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    private string BesideTheStore =>
        Path.Combine(dataFolder, $"calibration-{manifest.Hash[..12]}.json");

    /// <summary>The calibration of the model; null when it has none. One beside the store goes first, as it is closer to the products.</summary>
    /// <exception cref="ModelException">The file beside the store cannot be read.</exception>
    public ScoreCalibration? Read()
    {
        if (!File.Exists(BesideTheStore))
        {
            return manifest.Calibration;
        }
        try
        {
            return JsonSerializer.Deserialize<ScoreCalibration>(
                File.ReadAllText(BesideTheStore),
                _options
            );
        }
        catch (Exception wrong) when (wrong is JsonException or IOException)
        {
            throw new ModelException(
                $"'{BesideTheStore}' is not a calibration: {wrong.Message} Delete it, or make it again with closet calibrate.",
                wrong
            );
        }
    }

    /// <summary>Keeps a calibration.</summary>
    /// <returns>The file that it was written to.</returns>
    public async Task<string> WriteAsync(
        ScoreCalibration calibration,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var changed = manifest with { Calibration = calibration };
            await ModelManifestJson.WriteAsync(modelFolder, changed, cancellationToken);
            // One beside the store would hide the new one.
            File.Delete(BesideTheStore);
            return Path.Combine(modelFolder, ModelManifest.FileName);
        }
        catch (Exception readOnly) when (readOnly is UnauthorizedAccessException or IOException)
        {
            // Written beside and moved, so that a killed run leaves no half of it.
            var json = JsonSerializer.SerializeToUtf8Bytes(calibration, _options);
            await File.WriteAllBytesAsync($"{BesideTheStore}.new", json, cancellationToken);
            File.Move($"{BesideTheStore}.new", BesideTheStore, overwrite: true);
            return BesideTheStore;
        }
    }
}
