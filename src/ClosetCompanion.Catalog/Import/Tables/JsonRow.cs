using System.Text.Json;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads JSON objects whose members are the columns.</summary>
/// <param name="map">Columns that the caller named for fields.</param>
internal sealed class JsonRow(IReadOnlyList<NamedColumn>? map)
{
    // Most objects of a file have the same members in the same order.
    private Columns _last = new([]);

    /// <summary>One object, or why it is none.</summary>
    public Record Read(string json, RowPlace place)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Failed(place, "It is no JSON object.");
            }
            return Read(document.RootElement, place);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Failed(place, $"It is no valid JSON: {exception.Message}");
        }
    }

    /// <summary>One object.</summary>
    public Record Read(JsonElement element, RowPlace place)
    {
        var names = new List<string>();
        var values = new List<string>();
        AddMembers(element, names, values);
        if (!_last.Names.SequenceEqual(names))
        {
            _last = new Columns(names, map);
        }
        return new Record(place, _last, [.. values]);
    }

    private Record Failed(RowPlace place, string reason) =>
        new(place, _last, []) { Problem = new RowNote(reason) };

    private static void AddMembers(JsonElement element, List<string> names, List<string> values)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            // {"attributes": {"year": 2012}} says the same as {"year": 2012}.
            if (member.Value.ValueKind == JsonValueKind.Object && member.NameEquals("attributes"))
            {
                AddMembers(member.Value, names, values);
                continue;
            }
            names.Add(member.Name);
            values.Add(JsonText.Of(member.Value));
        }
    }
}
