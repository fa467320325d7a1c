using System.Text.Json;

namespace ClosetCompanion.Evaluation;

/// <summary>Ground truth as JSON lines.</summary>
internal static class GroundTruthLines
{
    /// <summary>Whether the first line that is not empty is a whole object with a query and its answers.</summary>
    public static bool IsTheForm(string text)
    {
        var first = Lines(text).FirstOrDefault().Text;
        try
        {
            using var document = JsonDocument.Parse(first ?? "null");
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

    /// <summary>Reads the pairs of query and product id.</summary>
    public static IEnumerable<(string Query, string Id)> Read(string text)
    {
        foreach (var (line, number) in Lines(text))
        {
            foreach (var pair in ReadLine(line, number))
            {
                yield return pair;
            }
        }
    }

    private static List<(string Query, string Id)> ReadLine(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var query = document.RootElement.GetProperty("query").GetString()!;
            return
            [
                .. document
                    .RootElement.GetProperty("relevant")
                    .EnumerateArray()
                    .Select(id =>
                        (
                            query,
                            id.ValueKind == JsonValueKind.Number ? id.GetRawText() : id.GetString()!
                        )
                    ),
            ];
        }
        catch (Exception wrong)
            when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new EvaluationException(
                $"Line {number} is not a query with a list of relevant ids.",
                wrong
            );
        }
    }

    private static IEnumerable<(string Text, int Number)> Lines(string text) =>
        text.Split('\n')
            .Select((line, i) => (Text: line.Trim(), Number: i + 1))
            .Where(line => line.Text.Length > 0);
}
