using System.Text.Json;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>Writes a product with the names that the API has.</summary>
internal static class ProductJson
{
    public static void Write(Utf8JsonWriter json, StoredProduct stored)
    {
        json.WriteStartObject();
        json.WriteString("id", stored.Product.Id);
        foreach (ProductField field in ProductFields.All)
        {
            WriteField(json, field.Name, field.Get(stored.Product));
        }
        json.WriteStartObject("attributes");
        foreach (var (name, value) in stored.Product.Attributes)
        {
            json.WriteString(name, value);
        }
        json.WriteEndObject();
        WriteField(json, "pictures", stored.Pictures);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case decimal number:
                json.WriteNumber(name, number);
                break;
            case DateTimeOffset time:
                json.WriteString(name, time);
                break;
            case IReadOnlyList<string> { Count: > 0 } texts:
                json.WriteStartArray(name);
                foreach (string text in texts)
                {
                    json.WriteStringValue(text);
                }
                json.WriteEndArray();
                break;
            default:
                break;
        }
    }
}
