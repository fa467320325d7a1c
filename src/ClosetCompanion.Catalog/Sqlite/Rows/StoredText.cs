using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>The JSON in which category paths and attributes are stored.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class StoredText : JsonSerializerContext
{
    private static readonly StoredText _readable = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public static string Write(IReadOnlyList<string> path) =>
        JsonSerializer.Serialize(path, _readable.IReadOnlyListString);

    public static string Write(IReadOnlyDictionary<string, string> attributes)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
        {
            sorted[name] = value;
        }
        return JsonSerializer.Serialize(sorted, _readable.SortedDictionaryStringString);
    }

    public static IReadOnlyList<string> ReadPath(string json) =>
        JsonSerializer.Deserialize(json, _readable.IReadOnlyListString) ?? [];

    public static IReadOnlyDictionary<string, string> ReadAttributes(string json) =>
        JsonSerializer.Deserialize(json, _readable.SortedDictionaryStringString)
        ?? new SortedDictionary<string, string>(StringComparer.Ordinal);
}
