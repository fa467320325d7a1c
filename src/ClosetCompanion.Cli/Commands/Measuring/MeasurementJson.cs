using System.Text.Json;
using System.Text.Json.Nodes;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary>
/// What was measured, for other programs: <c>{"R@1": 0.1, ..., "queries": 2016, "gallery": 41584, "intervals":
/// {"R@1": [0.09, 0.11], ...}, "ceilings": {"R@1": 0.9, ...}, "types": [{"type": "dress", ...}]}</c>.
/// </summary>
internal static class MeasurementJson
{
    public static JsonObject Of(EvaluationResults results)
    {
        var answer = MeasurementOutput.HasWhole(results)
            ? Of(results.Measure())
            : new JsonObject { ["queries"] = results.Queries.Count, ["gallery"] = results.Gallery };
        if (MeasurementOutput.HasTypes(results))
        {
            answer["types"] = new JsonArray([.. results.MeasureTypes().Select(Of)]);
        }
        return answer;
    }

    private static JsonObject Of(Measurement measured)
    {
        var answer = new JsonObject();
        if (measured.Type is not null)
        {
            answer["type"] = measured.Type;
        }
        foreach (var (name, value) in JsonSerializer.SerializeToNode(measured.Means)!.AsObject())
        {
            answer[name] = value!.DeepClone();
        }
        answer["intervals"] = new JsonObject(
            measured.Intervals.Select(interval =>
                KeyValuePair.Create(
                    interval.Key.Name(),
                    JsonSerializer.SerializeToNode(interval.Value)
                )
            )
        );
        answer["ceilings"] = JsonSerializer.SerializeToNode(measured.Ceiling);
        return answer;
    }
}
