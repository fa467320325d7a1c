using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Calibration;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary><c>closet calibrate</c>: teaches a model to say that nothing is close.</summary>
internal static class CalibrateCommand
{
    public static Command Create(Terminal terminal)
    {
        var catalogue = CommonOptions.Catalogue(
            "The catalogue to calibrate with; one with many kinds of products. Default: all."
        );
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command(
            "calibrate",
            "Find out from which scores on nothing in a catalogue is close to a text, and keep it with the model."
        )
        {
            catalogue,
            json,
        };
        companionOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var companion = await terminal.WithProgressAsync(progress =>
                    Companion.OpenAsync(
                        companionOption.Companion(parsed),
                        progress,
                        cancellationToken
                    )
                );
                var result = await companion.CalibrateAsync(
                    Scope.Public.Only(parsed.GetValue(catalogue)),
                    cancellationToken
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(result);
                }
                else
                {
                    Write(terminal, result);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(Terminal terminal, CalibrationResult result)
    {
        terminal.Out.WriteLine(
            $"Of texts that were not used: {result.NonsenseFlagged:P1} of nonsense and foreign ones flagged (aim: at least 95 %), "
                + $"{result.RealFlagged:P1} of real ones (aim: at most 3 %)."
        );
        WriteList("Taken for real:", result.Missed);
        WriteList("Taken for nonsense:", result.Wronged);
        terminal.Out.WriteLine($"Kept in {result.Path}");

        void WriteList(string title, IReadOnlyList<string> texts)
        {
            if (texts.Count > 0)
            {
                terminal.Out.WriteLine($"{title} {string.Join(", ", texts)}");
            }
        }
    }
}
