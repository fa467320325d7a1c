using System.CommandLine;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary><c>closet check</c>: verifies everything in the store.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var repair = new Option<bool>("--repair")
        {
            Description =
                "Put right what can be: remove leftovers and damaged pictures and vectors, write the words anew.",
        };
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command(
            "check",
            "Verify the store: the database, its references, words and vectors, and every picture file."
        )
        {
            repair,
            json,
        };
        companionOption.AddDataTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = companionOption.DataFolder(parsed);
                var store = await ExistingStore.OpenAsync(folder, cancellationToken);
                var report = await terminal.WithProgressAsync(progress =>
                    store.Maintenance.CheckAsync(
                        parsed.GetValue(repair),
                        new StoreSteps(progress),
                        cancellationToken
                    )
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(report);
                }
                else
                {
                    Write(terminal, store.Location, report);
                }
                return report.IsSound ? ExitCode.Ok : ExitCode.Error;
            }
        );
        return command;
    }

    private static void Write(Terminal terminal, string folder, StoreCheckReport report)
    {
        foreach (var finding in report.Findings)
        {
            var more = finding.Count > finding.Examples.Count ? ", ..." : "";
            terminal.Out.WriteLine(
                $"{finding.Problem}: {finding.Count:N0} ({string.Join(", ", finding.Examples)}{more}). {(finding.Repaired ? "Repaired." : finding.Advice)}"
            );
        }
        terminal.Out.WriteLine(
            $"{folder}: {report.Products:N0} products, {report.Pictures:N0} pictures and {report.Embeddings:N0} embeddings checked, "
                + (report.IsSound ? "all sound" : "not all sound")
        );
    }
}
