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
            if (AddPairs(member.Value, names, values))
            {
                continue;
            }
            names.Add(member.Name);
            values.Add(JsonText.Of(member.Value));
        }
    }

    // [{"name": "colour", "value": "red"}] says the same as {"colour": "red"}.
    private static bool AddPairs(JsonElement list, List<string> names, List<string> values)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return false;
        }
        var pairs = new List<(string Name, string Value)>();
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (
                element.ValueKind != JsonValueKind.Object
                || First(element, "name", "key", "label") is not { } name
                || name.ValueKind != JsonValueKind.String
                || First(element, "value", "values", "option") is not { } value
            )
            {
                return false;
            }
            pairs.Add((name.ToString(), JsonText.Of(value)));
        }
        names.AddRange(pairs.Select(pair => pair.Name));
        values.AddRange(pairs.Select(pair => pair.Value));
        return true;
    }

    private static JsonElement? First(JsonElement element, params ReadOnlySpan<string> members)
    {
        foreach (string member in members)
        {
            if (element.TryGetProperty(member, out JsonElement value))
            {
                return value;
            }
        }
        return null;
    }
}
