using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Evaluation.Statistics;

/// <summary>Writes <c>[low, high]</c>.</summary>
internal sealed class IntervalConverter : JsonConverter<Interval>
{
    public override Interval Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        JsonSerializer.Deserialize<double[]>(ref reader, options) is [var low, var high]
            ? new Interval(low, high)
            : throw new JsonException("An interval is [low, high].");

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Low);
        writer.WriteNumberValue(value.High);
        writer.WriteEndArray();
    }
}
