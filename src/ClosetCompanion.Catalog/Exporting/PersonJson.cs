using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>How a document of a person is written and read.</summary>
internal static class PersonJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    public static string Write(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
