using System.Text.Json;
using System.Text.Json.Serialization;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Models;

/// <summary>Reads and writes the <c>model.json</c> of a model folder.</summary>
public static class ModelManifestJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads and checks the manifest of a model folder.</summary>
    /// <exception cref="ModelException">There is none, or it is not a valid manifest; the message says why.</exception>
    public static ModelManifest Read(string folder)
    {
        var path = Path.Combine(folder, ModelManifest.FileName);
        try
        {
            using var stream = File.OpenRead(path);
            return ModelManifestRules.Check(
                JsonSerializer.Deserialize<ModelManifest>(stream, _options),
                path
            );
        }
        catch (Exception error) when (Explain(error, folder, path) is { } reason)
        {
            throw new ModelException(reason, error);
        }
    }

    /// <inheritdoc cref="Read"/>
    public static async Task<ModelManifest> ReadAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(folder, ModelManifest.FileName);
        try
        {
            await using var stream = File.OpenRead(path);
            return ModelManifestRules.Check(
                await JsonSerializer.DeserializeAsync<ModelManifest>(
                    stream,
                    _options,
                    cancellationToken
                ),
                path
            );
        }
        catch (Exception error) when (Explain(error, folder, path) is { } reason)
        {
            throw new ModelException(reason, error);
        }
    }

    /// <summary>Writes the manifest of a model folder, in full or not at all.</summary>
    /// <exception cref="ModelException">The manifest is not valid; the message says why.</exception>
    public static Task WriteAsync(
        string folder,
        ModelManifest manifest,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(folder, ModelManifest.FileName);
        ModelManifestRules.Check(manifest, path);
        return WholeFile.WriteAsync(
            path,
            (stream, token) => JsonSerializer.SerializeAsync(stream, manifest, _options, token),
            cancellationToken
        );
    }

    private static string? Explain(Exception error, string folder, string path) =>
        error switch
        {
            FileNotFoundException
            or DirectoryNotFoundException when PublishedFolder.IsOne(folder) =>
                $"'{folder}' is a CLIP as it is published; closet models add \"{folder}\" makes a model of it.",
            FileNotFoundException or DirectoryNotFoundException =>
                $"'{folder}' is not a model folder: it has no {ModelManifest.FileName}.",
            JsonException => $"'{path}' is not a valid manifest: {error.Message}",
            IOException or UnauthorizedAccessException =>
                $"'{path}' cannot be read: {error.Message}",
            _ => null,
        };
}
