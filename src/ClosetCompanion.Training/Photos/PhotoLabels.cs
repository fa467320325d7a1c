using System.Text.Json;

namespace ClosetCompanion.Training.Photos;

/// <summary>What the labels of photos mean; data in <c>photo-labels.json</c>.</summary>
internal static class PhotoLabels
{
    private const string File = "photo-labels.json";

    /// <summary>The meaning of each label.</summary>
    public static IReadOnlyDictionary<string, PhotoLabel> Load()
    {
        using var stream =
            typeof(PhotoLabels).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not part of the program.");
        return JsonSerializer.Deserialize<Dictionary<string, PhotoLabel>>(
            stream,
            JsonSerializerOptions.Web
        )!;
    }
}
