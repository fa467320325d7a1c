using System.Text.Json;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>
/// Checks JSON against the part of JSON Schema that our document uses, and more strictly than it must: a property that is
/// not described is a fault.
/// </summary>
/// <param name="document">The document that references lead into.</param>
public sealed class JsonSchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> _understood = new(StringComparer.Ordinal)
    {
        "type",
        "properties",
        "required",
        "items",
        "additionalProperties",
        "oneOf",
        "enum",
        "format",
        "description",
        "pattern",
        "minimum",
        "maximum",
        "default",
    };

    /// <summary>The first fault and where it is; null when there is none.</summary>
    public string? FindFault(JsonElement schema, JsonElement value, string where)
    {
        schema = Follow(schema);
        var strange = schema
            .EnumerateObject()
            .FirstOrDefault(rule => !_understood.Contains(rule.Name));
        if (strange.Value.ValueKind != JsonValueKind.Undefined)
        {
            return $"{where}: the check does not know {strange.Name}";
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var fitting = choices
                .EnumerateArray()
                .Count(one => FindFault(one, value, where) is null);
            return fitting == 1 ? null : $"{where}: fits {fitting} of oneOf";
        }

        if (
            schema.TryGetProperty("type", out var type)
            && !TypesOf(type).Any(name => IsOf(name, value))
        )
        {
            return $"{where}: {value.ValueKind} is not {type}";
        }

        if (
            schema.TryGetProperty("enum", out var allowed)
            && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))
        )
        {
            return $"{where}: {value} is none of {allowed}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => FindFaultInObject(schema, value, where),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value
                .EnumerateArray()
                .Select((item, place) => FindFault(items, item, $"{where}[{place}]"))
                .FirstOrDefault(fault => fault is not null),
            _ => null,
        };
    }

    private string? FindFaultInObject(JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
            {
                if (!value.TryGetProperty(name, out _))
                {
                    return $"{where}: {name} is missing";
                }
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            var place = $"{where}.{property.Name}";
            var fault =
                schema.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty(property.Name, out var own)
                    ? FindFault(own, property.Value, place)
                : schema.TryGetProperty("additionalProperties", out var others)
                && others.ValueKind == JsonValueKind.Object
                    ? FindFault(others, property.Value, place)
                : $"{place} is not described";
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private JsonElement Follow(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            var at = document;
            foreach (var step in reference.GetString()!.TrimStart('#', '/').Split('/'))
            {
                at = at.GetProperty(step);
            }

            schema = at;
        }

        return schema;
    }

    private static IEnumerable<string> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(name => name.GetString()!)
            : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            _ => false,
        };
}
