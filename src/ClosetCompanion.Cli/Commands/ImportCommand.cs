using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Embedding;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet import</c>: brings a catalogue to what a source holds, and embeds its pictures.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE")
        {
            Description =
                "The set Fashion Product Images (zip or folder), a table with a picture column (.csv, .tsv, .jsonl), or a folder or zip of pictures.",
        };
        var catalogue = CommonOptions.Catalogue(
            "The catalogue to bring up to date. Default: the source's name."
        );
        var map = new Option<string[]>("--map")
        {
            Description =
                "The column of a table that holds a field, where its name does not tell: title=productName. May be given several times; picture may be named several times.",
            HelpName = "FIELD=COLUMN",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Read everything and say what an import would do, but write nothing.",
        };
        var reportFile = new Option<string?>("--report")
        {
            Description =
                "Write the rows that could not be used, with the reasons, into a CSV file.",
            HelpName = "FILE",
        };
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command(
            "import",
            "Import a catalogue. Importing again changes only what changed; a stopped import goes on where it was."
        )
        {
            source,
            catalogue,
            map,
            dryRun,
            reportFile,
            json,
        };
        companionOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var path = Path.GetFullPath(parsed.GetRequiredValue(source));
                var products = ProductSources.Open(
                    path,
                    [.. (parsed.GetValue(map) ?? []).Select(MappedColumn.Parse)]
                );
                var name = parsed.GetValue(catalogue) ?? NameOf(path);
                if (parsed.GetValue(reportFile) is { } planned)
                {
                    ImportReportFile.CheckPath(planned);
                }
                var onlyLook = parsed.GetValue(dryRun);
                var report = await terminal.WithProgressAsync(progress =>
                    onlyLook
                        ? CatalogStore.PreviewImportAsync(
                            companionOption.DataFolder(parsed),
                            products,
                            name,
                            StepProgress.For("Reading", progress),
                            cancellationToken
                        )
                        : ImportAsync(
                            companionOption.Companion(parsed),
                            products,
                            name,
                            progress,
                            cancellationToken
                        )
                );
                if (parsed.GetValue(reportFile) is { } file)
                {
                    await ImportReportFile.WriteAsync(file, report, cancellationToken);
                }
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(report);
                }
                else
                {
                    ImportOutput.Write(terminal, name, report, onlyLook);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<ImportReport> ImportAsync(
        CompanionOptions options,
        IProductSource products,
        string catalogue,
        IProgress<StartProgress> progress,
        CancellationToken cancellationToken
    )
    {
        // Without an index, since nobody searches here.
        var store = await CatalogStore.OpenAsync(options.DataFolder, cancellationToken);
        using var model = ClipModel.Load(options.ModelFolder);
        var importer = new CatalogueImporter(store, model);
        return await importer.RunAsync(products, catalogue, progress, cancellationToken);
    }

    // A folder's name may have a dot in it: "summer-2.0".
    private static string NameOf(string path) =>
        Directory.Exists(path)
            ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path))
            : Path.GetFileNameWithoutExtension(path);
}
