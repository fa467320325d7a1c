using System.Text.Json;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Reads a line of a JSON Lines file: an object whose members are the columns.</summary>
internal static class JsonRow
{
    public static (TableRow? Row, string? Problem) Read(
        string line,
        string where,
        IReadOnlyList<NamedColumn>? map
    )
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, "It is no JSON object.");
            }
            var columns = new List<string>();
            var values = new List<IReadOnlyList<string>>();
            AddMembers(document.RootElement, columns, values);
            return (new TableRow(where, new ColumnPlan(columns, map), columns, values), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, $"It is no valid JSON: {exception.Message}");
        }
    }

    private static void AddMembers(
        JsonElement element,
        List<string> columns,
        List<IReadOnlyList<string>> values
    )
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            // {"attributes": {"year": 2012}} says the same as {"year": 2012}.
            if (member.Value.ValueKind == JsonValueKind.Object && member.NameEquals("attributes"))
            {
                AddMembers(member.Value, columns, values);
                continue;
            }
            columns.Add(member.Name);
            values.Add(
                member.Value.ValueKind == JsonValueKind.Array
                    ? [.. member.Value.EnumerateArray().Select(Text)]
                    : [Text(member.Value)]
            );
        }
    }

    // A string's text, nothing for null, and JSON for everything else.
    private static string Text(JsonElement value) => value.ToString();
}
