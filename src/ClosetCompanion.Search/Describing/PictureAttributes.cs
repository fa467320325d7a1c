using System.Text.Json;

namespace ClosetCompanion.Search.Describing;

/// <summary>What can be said of a picture: kind, colour, pattern, whom it is for; data in <c>attributes.json</c>.</summary>
public static class PictureAttributes
{
    private const string BuiltIn = "attributes.json";

    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web);

    /// <summary>The values of each attribute, by their names, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, AttributeValue>> Load()
    {
        using var file = typeof(PictureAttributes).Assembly.GetManifestResourceStream(BuiltIn)!;
        return JsonSerializer.Deserialize<
            Dictionary<string, IReadOnlyDictionary<string, AttributeValue>>
        >(file, _format)!;
    }
}
