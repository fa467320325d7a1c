using System.Text.Json;

namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>The log of a training run.</summary>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Development">What was measured between, in order.</param>
public sealed record TrainingLog(
    IReadOnlyList<TrainingStep> Steps,
    IReadOnlyList<DevelopmentStep> Development
)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>
    /// Reads a run's <c>log.jsonl</c>. Where a resumed run wrote a step again, the later line counts; a last line that
    /// was cut short by a kill is passed over, and so are lines of other kinds.
    /// </summary>
    /// <exception cref="EvaluationException">A line is broken, or there is no step.</exception>
    public static async Task<TrainingLog> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    )
    {
        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        var steps = new SortedDictionary<int, TrainingStep>();
        var development = new SortedDictionary<(int Step, int Gallery), DevelopmentStep>();
        foreach (var (index, line) in lines.Index().Where(line => line.Item.Length > 0))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                var entry = document.RootElement;
                if (entry.TryGetProperty("loss", out _))
                {
                    var step = entry.Deserialize<TrainingStep>(_options)!;
                    steps[step.Step] = step;
                }
                else if (entry.TryGetProperty("development", out _))
                {
                    var measured = entry.Deserialize<DevelopmentStep>(_options)!;
                    development[(measured.Step, measured.Development.Gallery)] = measured;
                }
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
            {
                if (index < lines.Length - 1)
                {
                    throw new EvaluationException(
                        $"Line {index + 1} of {path} is no line of a training log: {(wrong is JsonException fault ? JsonFault.Reason(fault) : wrong.Message)}",
                        wrong
                    );
                }
            }
        }
        return steps.Count > 0
            ? new TrainingLog([.. steps.Values], [.. development.Values])
            : throw new EvaluationException(
                $"{path} has no step of a training run; the log is log.jsonl in the run's folder."
            );
    }
}
