using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Searching;

/// <summary>Reads a product that a query names.</summary>
internal sealed class MentionedProductConverter : JsonConverter<MentionedProduct>
{
    /// <inheritdoc />
    public override MentionedProduct Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new MentionedProduct(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        var (id, catalogue, weight) = ((string?)null, (string?)null, 1f);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "id" when reader.TokenType == JsonTokenType.String:
                    id = reader.GetString();
                    break;
                case "catalogue"
                    when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                    catalogue = reader.GetString();
                    break;
                case "weight"
                    when reader.TokenType == JsonTokenType.Number
                        && reader.TryGetSingle(out var number):
                    weight = number;
                    break;
                default:
                    throw new JsonException();
            }
        }

        return new MentionedProduct(id ?? throw new JsonException(), catalogue, weight);
    }

    /// <inheritdoc />
    public override void Write(
        Utf8JsonWriter writer,
        MentionedProduct value,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Queries are only read.");
}
