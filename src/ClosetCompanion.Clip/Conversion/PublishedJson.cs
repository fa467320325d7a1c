using System.Text.Json;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>Reads the JSON files of a published model folder, whose names are written in snake_case.</summary>
internal static class PublishedJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads one file.</summary>
    /// <exception cref="ModelException">It is missing, or not JSON of the right form.</exception>
    public static async Task<T> ReadAsync<T>(
        string folder,
        string fileName,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var path = Path.Combine(folder, fileName);
        try
        {
            await using var stream = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<T>(stream, _options, cancellationToken)
                ?? throw new ModelException($"'{path}' is empty.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException(
                $"'{folder}' is not a published CLIP folder: it has no {fileName}.",
                error
            );
        }
        catch (JsonException error)
        {
            throw new ModelException($"'{path}' cannot be understood: {error.Message}", error);
        }
    }
}
