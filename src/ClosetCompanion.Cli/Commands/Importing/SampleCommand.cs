using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Cli.Commands.Importing;

/// <summary><c>closet sample</c>: draws the sample closet and imports it beside whatever else is there.</summary>
internal static class SampleCommand
{
    private const string DefaultCatalogue = "sample";

    public static Command Create(Terminal terminal)
    {
        var catalogue = CommonOptions.Catalogue(
            $"The catalogue that the sample closet goes to. Default: {DefaultCatalogue}."
        );
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command(
            "sample",
            "Draw the sample closet: some hundred products to try searches on. Doing it again changes nothing."
        )
        {
            catalogue,
            json,
        };
        companionOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var name = parsed.GetValue(catalogue) ?? DefaultCatalogue;
                var report = await terminal.WithProgressAsync(progress =>
                    ImportAsync(
                        companionOption.Companion(parsed),
                        name,
                        progress,
                        cancellationToken
                    )
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(report);
                }
                else
                {
                    terminal.Out.WriteLine(
                        $"{name}: {report.Added:N0} added, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged"
                    );
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<ImportReport> ImportAsync(
        CompanionOptions options,
        string catalogue,
        IProgress<StartProgress> progress,
        CancellationToken cancellationToken
    )
    {
        await using var companion = await Companion.OpenAsync(options, progress, cancellationToken);
        return await companion.ImportAsync(
            new SampleClosetSource(),
            catalogue,
            progress,
            cancellationToken
        );
    }
}
