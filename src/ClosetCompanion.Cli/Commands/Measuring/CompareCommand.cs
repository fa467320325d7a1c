using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary><c>closet compare</c>: tells whether one model is better than another, and how sure that is.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = File("BEFORE", "Results of the first model: closet evaluate ... --per-query.");
        var after = File("AFTER", "Results of the second model on the same queries and catalogue.");
        var json = CommonOptions.Json();
        var command = new Command(
            "compare",
            "Compare two models query by query (paired bootstrap)."
        )
        {
            before,
            after,
            json,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var first = await ResultsFile.ReadAsync(
                    parsed.GetRequiredValue(before),
                    cancellationToken
                );
                var second = await ResultsFile.ReadAsync(
                    parsed.GetRequiredValue(after),
                    cancellationToken
                );
                PairedComparison[] comparisons =
                [
                    .. MeasurementOutput.HasWhole(second)
                        ? [PairedComparison.Of(first, second)]
                        : Array.Empty<PairedComparison>(),
                    .. MeasurementOutput.HasTypes(second)
                        ? PairedComparison.OfTypes(first, second)
                        : [],
                ];
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(ComparisonOutput.Json(first, second, comparisons));
                }
                else
                {
                    ComparisonOutput.Write(terminal, first, second, comparisons);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Argument<string> File(string name, string description) =>
        new(name) { Description = description };
}
