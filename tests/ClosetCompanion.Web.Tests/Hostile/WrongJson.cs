using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>
/// Takes a JSON that an OpenAPI document describes, and puts at each place of it what does not belong there: null, values of
/// other types, too much of them; leaves out what is needed, and adds what nobody knows.
/// </summary>
internal sealed class WrongJson(JsonElement document)
{
    private static readonly string[] _intruders =
    [
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "123456789012345678901234567890",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"AAAA\"",
        $"\"{new string('x', 70_000)}\"",
        "[]",
        "{}",
        "[null]",
        "[[]]",
        "[{}]",
        "{\"a\":null}",
        "{\"a\":[null]}",
        "{\"\":\"\"}",
        $"[{string.Join(',', Enumerable.Repeat("null", 700))}]",
    ];

    /// <summary>Wrong bodies for a schema, each with the place that was changed.</summary>
    public IEnumerable<(string Where, string Json)> For(JsonElement schema)
    {
        var whole = Example(schema, depth: 0);
        yield return ("nothing", whole.ToJsonString());
        foreach (var intruder in _intruders)
        {
            yield return ($"$ = {Short(intruder)}", intruder);
        }

        foreach (var change in Inside(whole, "$", whole))
        {
            yield return change;
        }
    }

    private static IEnumerable<(string, string)> Inside(JsonNode node, string where, JsonNode whole)
    {
        if (node is JsonObject properties)
        {
            var mine = properties.Select(property => property.Key).ToArray();
            foreach (var name in mine)
            {
                var (place, before) = ($"{where}.{name}", properties[name]!);
                foreach (var intruder in _intruders)
                {
                    yield return (
                        $"{place} = {Short(intruder)}",
                        With(whole, intruder, mark => properties[name] = mark)
                    );
                }

                properties.Remove(name);
                yield return ($"{place} left out", whole.ToJsonString());
                properties[name] = before;
                foreach (var change in Inside(before, place, whole))
                {
                    yield return change;
                }
            }

            properties["stranger"] = 1;
            yield return ($"{where}.stranger", whole.ToJsonString());
            properties.Remove("stranger");
        }
        else if (node is JsonArray { Count: > 0 } items)
        {
            var before = items[0]!;
            foreach (var intruder in _intruders)
            {
                yield return (
                    $"{where}[0] = {Short(intruder)}",
                    With(whole, intruder, mark => items[0] = mark)
                );
            }

            items[0] = before;
            foreach (var change in Inside(before, $"{where}[0]", whole))
            {
                yield return change;
            }
        }
    }

    // A mark stands where what is no JSON of any library goes.
    private static string With(JsonNode whole, string intruder, Action<JsonNode> put)
    {
        const string Mark = "here-it-goes";
        put(JsonValue.Create(Mark)!);
        return whole.ToJsonString().Replace($"\"{Mark}\"", intruder, StringComparison.Ordinal);
    }

    private JsonNode Example(JsonElement schema, int depth)
    {
        schema = Resolve(schema);
        if (depth > 6)
        {
            return JsonValue.Create("deep");
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            var made = new JsonObject();
            foreach (var property in properties.EnumerateObject())
            {
                made[property.Name] = Example(property.Value, depth + 1);
            }

            return made;
        }

        if (schema.TryGetProperty("additionalProperties", out var values))
        {
            return new JsonObject
            {
                ["Fabric"] =
                    values.ValueKind == JsonValueKind.Object
                        ? Example(values, depth + 1)
                        : JsonValue.Create("wool"),
            };
        }

        if (schema.TryGetProperty("items", out var items))
        {
            return new JsonArray(Example(items, depth + 1));
        }

        return TypeOf(schema) switch
        {
            "integer" => JsonValue.Create(1),
            "number" => JsonValue.Create(1.5),
            "boolean" => JsonValue.Create(true),
            _ => JsonValue.Create("red"),
        };
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                schema = document;
                foreach (var part in reference.GetString()!.Split('/').Skip(1))
                {
                    schema = schema.GetProperty(part);
                }
            }
            else if (
                schema.TryGetProperty("oneOf", out var several)
                || schema.TryGetProperty("anyOf", out several)
            )
            {
                // The richest one: what is more than a text has more places.
                schema = several
                    .EnumerateArray()
                    .MaxBy(one => one.GetRawText().Length - (TypeOf(one) == "null" ? 1000 : 0));
            }
            else
            {
                return schema;
            }
        }
    }

    private static string TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? ""
        : type.ValueKind == JsonValueKind.String ? type.GetString()!
        : type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null");

    private static string Short(string text) => text.Length > 30 ? $"{text[..30]}…" : text;
}
