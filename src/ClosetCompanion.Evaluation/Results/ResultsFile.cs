using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClosetCompanion.Files;

namespace ClosetCompanion.Evaluation.Results;

/// <summary>Reads and writes files with results, which are compared and made into reports later.</summary>
public static class ResultsFile
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        // The file is no part of a web page, and people read it too.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
    };

    /// <summary>Writes results; a file that is there is replaced when the new one is whole.</summary>
    public static async Task WriteAsync(
        string path,
        EvaluationResults results,
        CancellationToken cancellationToken = default
    ) =>
        await WholeFile.WriteAsync(
            path,
            (stream, token) => JsonSerializer.SerializeAsync(stream, results, _options, token),
            cancellationToken
        );

    /// <summary>Reads results.</summary>
    /// <exception cref="EvaluationException">It is no such file; the message says why.</exception>
    public static async Task<EvaluationResults> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    )
    {
        await using var file = File.OpenRead(path);
        try
        {
            var results = await JsonSerializer.DeserializeAsync<EvaluationResults>(
                file,
                _options,
                cancellationToken
            );
            return results switch
            {
                null => throw new JsonException("It is empty."),
                { Format: not EvaluationResults.CurrentFormat } => throw new JsonException(
                    $"Its format is \"{results.Format}\", not \"{EvaluationResults.CurrentFormat}\"."
                ),
                { Queries.Count: 0 } => throw new JsonException("It has no query."),
                _ when results.Queries.Any(query => query.Relevant < 1) => throw new JsonException(
                    "It has a query without a relevant item."
                ),
                _ => results,
            };
        }
        catch (JsonException wrong)
        {
            throw new EvaluationException(
                $"{path} cannot be read as results of an evaluation: {wrong.Message} "
                    + "Such a file is written by: closet evaluate ... --per-query FILE",
                wrong
            );
        }
    }
}
