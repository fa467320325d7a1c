using System.Text.Json;

namespace ClosetCompanion.Evaluation;

/// <summary>Ground truth as JSON lines.</summary>
internal static class GroundTruthLines
{
    /// <summary>Whether the file's name or its first line that is not empty says that it is lines.</summary>
    public static bool IsTheForm(string path, string text) =>
        Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson" || FirstIsAQuery(text);

    /// <summary>Reads the pairs of query and product id.</summary>
    public static IEnumerable<(string Query, string Id)> Read(string text) =>
        Lines(text).SelectMany(line => ReadLine(line.Text, line.Number));

    private static bool FirstIsAQuery(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Lines(text).FirstOrDefault().Text ?? "null");
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("query", out var query)
                && query.ValueKind == JsonValueKind.String
                && root.TryGetProperty("relevant", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<(string Query, string Id)> ReadLine(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return ReadQuery(document.RootElement, number);
        }
        catch (JsonException fault)
        {
            throw new EvaluationException(
                $"Line {number} is no JSON object: {JsonFault.Reason(fault)}",
                fault
            );
        }
    }

    private static List<(string Query, string Id)> ReadQuery(JsonElement line, int number)
    {
        Require(line.ValueKind == JsonValueKind.Object, "is not a JSON object");
        Require(
            line.TryGetProperty("query", out var query) && query.ValueKind == JsonValueKind.String,
            "has no \"query\" with a text"
        );
        Require(
            line.TryGetProperty("relevant", out var relevant)
                && relevant.ValueKind == JsonValueKind.Array,
            "has no \"relevant\" with a list of ids"
        );
        var pairs = new List<(string, string)>();
        foreach (var id in relevant.EnumerateArray())
        {
            Require(
                id.ValueKind is JsonValueKind.String or JsonValueKind.Number,
                $"has {id.GetRawText()} among its ids, which is neither a text nor a number"
            );
            pairs.Add((query.GetString()!, id.ToString()));
        }
        return pairs;

        void Require(bool holds, string otherwise)
        {
            if (!holds)
            {
                throw new EvaluationException($"Line {number} {otherwise}.");
            }
        }
    }

    private static IEnumerable<(string Text, int Number)> Lines(string text) =>
        text.Split('\n')
            .Select((line, i) => (Text: line.Trim(), Number: i + 1))
            .Where(line => line.Text.Length > 0);
}
