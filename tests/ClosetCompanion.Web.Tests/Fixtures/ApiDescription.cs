using System.Text.Json;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>An OpenAPI document that answers are checked against.</summary>
public sealed class ApiDescription(JsonElement document)
{
    /// <summary>The document that is committed.</summary>
    public static ApiDescription Committed { get; } = new(Read());

    /// <summary>What is wrong with an answer; null when the document describes it.</summary>
    public string? FindFault(string method, string path, int status, string? type, string text)
    {
        if (FindOperation(method, path) is not { } operation)
        {
            return $"{method} {path} is not described";
        }

        if (!operation.GetProperty("responses").TryGetProperty($"{status}", out var response))
        {
            return $"the status {status} is not described";
        }

        if (!response.TryGetProperty("content", out var content))
        {
            return text.Length == 0 ? null : "an answer without content is described";
        }

        if (type is null || !content.TryGetProperty(type, out var media))
        {
            return $"the content type {type} is not described";
        }

        if (!type.EndsWith("json", StringComparison.Ordinal))
        {
            return null;
        }

        using var json = JsonDocument.Parse(text);
        return new JsonSchemaCheck(document).FindFault(
            media.GetProperty("schema"),
            json.RootElement,
            "$"
        );
    }

    /// <summary>The document itself.</summary>
    public JsonElement Document => document;

    /// <summary>The schema of the JSON that an operation takes.</summary>
    public JsonElement BodyOf(string method, string path) =>
        Operation(method, path)
            .GetProperty("requestBody")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("schema");

    /// <summary>Whether an operation takes JSON.</summary>
    public bool HasJsonBody(string method, string path) =>
        Operation(method, path).TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").TryGetProperty("application/json", out _);

    /// <summary>The names of the parameters of an operation.</summary>
    public IEnumerable<string> ParametersOf(string method, string path) =>
        Operation(method, path).TryGetProperty("parameters", out var parameters)
            ? parameters
                .EnumerateArray()
                .Select(parameter => parameter.GetProperty("name").GetString()!)
            : [];

    /// <summary>All operations: method and path.</summary>
    public IEnumerable<(string Method, string Path)> Operations() =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject()
                    .Select(operation => (operation.Name.ToUpperInvariant(), path.Name))
            );

    private JsonElement Operation(string method, string path) =>
        document.GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant());

    private static JsonElement Read()
    {
        var path = Repository.PathOf("docs/openapi.json");
        return File.Exists(path)
            ? JsonDocument.Parse(File.ReadAllText(path)).RootElement.Clone()
            : throw new InvalidOperationException("docs/openapi.json is missing.");
    }

    private JsonElement? FindOperation(string method, string path)
    {
        var fitting = document
            .GetProperty("paths")
            .EnumerateObject()
            .Where(template => Fits(template.Name.Split('/'), path.Split('/')))
            // The longest path with the fewest places to fill in is the one that is meant.
            .OrderByDescending(template => template.Name.Count(letter => letter == '/'))
            .ThenBy(template => template.Name.Count(letter => letter == '{'))
            .ToArray();
        foreach (var template in fitting)
        {
            if (template.Value.TryGetProperty(method.ToLowerInvariant(), out var operation))
            {
                return operation;
            }
        }

        return null;
    }

    // The last place may take in slashes: ids of products have them.
    private static bool Fits(string[] template, string[] path) =>
        path.Length >= template.Length
        && (path.Length == template.Length || template[^1].StartsWith('{'))
        && template.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
