using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet import</c>: brings a catalogue to what a source holds, and embeds its pictures.</summary>
internal static class ImportCommand
{
    private const int SkippedRowsShown = 20;

    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "The set's zip file or its unpacked folder (styles.csv and images/).",
        };
        var catalogue = CommonOptions.Catalogue(
            "The catalogue to bring up to date. Default: the source's name."
        );
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command(
            "import",
            "Import a catalogue. Importing again changes only what changed; a stopped import goes on where it was."
        )
        {
            source,
            catalogue,
            json,
        };
        companionOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var path = Path.GetFullPath(parsed.GetRequiredValue(source));
                var products = ProductSources.Open(path);
                var name = parsed.GetValue(catalogue) ?? Path.GetFileNameWithoutExtension(path);
                var report = await terminal.WithProgressAsync(async progress =>
                {
                    await using var companion = await Companion.OpenAsync(
                        companionOption.Companion(parsed),
                        progress,
                        cancellationToken
                    );
                    return await companion.ImportAsync(products, name, progress, cancellationToken);
                });
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(report);
                }
                else
                {
                    Write(terminal, name, report);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(Terminal terminal, string catalogue, ImportReport report)
    {
        terminal.Out.WriteLine(
            $"{catalogue}: {report.Added:N0} added, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged, "
                + $"{report.Retired:N0} retired, {report.Skipped.Count:N0} skipped"
        );
        foreach (var row in report.Skipped.Take(SkippedRowsShown))
        {
            terminal.Out.WriteLine($"  {row.Where}: {row.Reason}");
        }
        if (report.Skipped.Count > SkippedRowsShown)
        {
            terminal.Out.WriteLine(
                $"  and {report.Skipped.Count - SkippedRowsShown:N0} more (--json lists all)"
            );
        }
    }
}
