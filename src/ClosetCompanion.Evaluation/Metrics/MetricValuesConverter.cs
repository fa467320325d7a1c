using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Evaluation.Metrics;

/// <summary>Reads and writes <c>{"R@1": 0.1, "R@10": 0.4, ...}</c>.</summary>
internal sealed class MetricValuesConverter : JsonConverter<MetricValues>
{
    public override MetricValues Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        return new MetricValues(metric =>
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty(metric.Name(), out var value)
            && value.ValueKind == JsonValueKind.Number
                ? value.GetDouble()
                : throw new JsonException($"The number of {metric.Name()} is missing.")
        );
    }

    public override void Write(
        Utf8JsonWriter writer,
        MetricValues value,
        JsonSerializerOptions options
    )
    {
        writer.WriteStartObject();
        foreach (var metric in RetrievalMetricNames.All)
        {
            writer.WriteNumber(metric.Name(), value[metric]);
        }
        writer.WriteEndObject();
    }
}
