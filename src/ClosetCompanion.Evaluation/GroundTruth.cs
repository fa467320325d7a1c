using System.Text.Json;

namespace ClosetCompanion.Evaluation;

/// <summary>Distinct query texts, each with the products that it should find.</summary>
/// <param name="Queries">The queries, in the order of the file.</param>
public sealed record GroundTruth(IReadOnlyList<GroundTruthQuery> Queries)
{
    /// <summary>
    /// Reads a file in one of two forms. One JSON object: <c>{"query text": {"product id": 1, ...}, ...}</c>, where a
    /// grade of 0 means not relevant. JSON lines: <c>{"query": "...", "relevant": ["id", ...]}</c>. A text that occurs
    /// repeatedly is one query; a text without a relevant product is left out, as nothing could be measured with it.
    /// </summary>
    /// <exception cref="EvaluationException">The file is in neither form; the message says where it goes wrong.</exception>
    public static async Task<GroundTruth> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    )
    {
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        try
        {
            var pairs = GroundTruthLines.IsTheForm(path, text)
                ? GroundTruthLines.Read(text)
                : ReadObject(text);
            var queries = Group(pairs);
            return queries.Count > 0
                ? new GroundTruth(queries)
                : throw new EvaluationException("It has no query with a relevant product.");
        }
        catch (Exception wrong) when (wrong is EvaluationException or JsonException)
        {
            throw new EvaluationException(
                $"{path} cannot be read as queries with their answers: {JsonFault.Explain(wrong)} "
                    + """Expected {"query text": {"product id": 1}} or lines of {"query": "text", "relevant": ["id"]}.""",
                wrong
            );
        }
    }

    private static IEnumerable<(string Query, string Id)> ReadObject(string text)
    {
        using var document = JsonDocument.Parse(text);
        RequireObject(document.RootElement, "The file");
        foreach (var query in document.RootElement.EnumerateObject())
        {
            RequireObject(query.Value, $"The value of \"{query.Name}\"");
            foreach (var product in query.Value.EnumerateObject())
            {
                if (product.Value.ValueKind != JsonValueKind.Number)
                {
                    throw new EvaluationException(
                        $"The grade of {product.Name} for \"{query.Name}\" is not a number."
                    );
                }
                if (product.Value.GetDouble() > 0)
                {
                    yield return (query.Name, product.Name);
                }
            }
        }
    }

    private static void RequireObject(JsonElement element, string what)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new EvaluationException($"{what} is not a JSON object.");
        }
    }

    private static List<GroundTruthQuery> Group(IEnumerable<(string Query, string Id)> pairs) =>
        [
            .. pairs
                .GroupBy(pair => pair.Query, StringComparer.Ordinal)
                .Select(group => new GroundTruthQuery(
                    group.Key,
                    group.Select(pair => pair.Id).ToHashSet(StringComparer.Ordinal)
                )),
        ];
}
