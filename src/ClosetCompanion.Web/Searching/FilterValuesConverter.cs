using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Searching;

/// <summary>Reads the values of a filter.</summary>
internal sealed class FilterValuesConverter : JsonConverter<FilterValues>
{
    /// <inheritdoc />
    public override FilterValues Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new FilterValues([reader.GetString()!]);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var values = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(
                reader.TokenType == JsonTokenType.String
                    ? reader.GetString()!
                    : throw new JsonException()
            );
        }

        return new FilterValues(values);
    }

    /// <inheritdoc />
    public override void Write(
        Utf8JsonWriter writer,
        FilterValues value,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Queries are only read.");
}
