using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Cli.Commands.Importing;

/// <summary><c>closet import</c>: brings a catalogue to what a source holds, and embeds its pictures.</summary>
internal sealed class ImportCommand(Terminal terminal)
{
    private readonly Argument<string?> _source = new("SOURCE")
    {
        Description =
            "A table (.csv, .tsv, .xlsx, .json, .jsonl), a feed (.xml), pages (.html), a folder or zip of these or of pictures, or the set Fashion Product Images. --formats lists all.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _table = new("--table")
    {
        Description =
            "The file to read of a folder or zip archive that holds several, by its path in there.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _formats = new("--formats")
    {
        Description = "List the formats that are recognised, and import nothing.",
    };

    private readonly Option<string?> _catalogue = CommonOptions.Catalogue(
        "The catalogue to bring up to date. Default: the source's name."
    );

    private readonly Option<string[]> _map = new("--map")
    {
        Description =
            "The column of a table that holds a field, where its name does not tell: title=productName. May be given several times; picture may be named several times.",
        HelpName = "FIELD=COLUMN",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Read everything and say what an import would do, but write nothing.",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write what was done with each row, and why, into a CSV file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _person = CommonOptions.Person(
        "The person whose catalogue it is; only that person sees it. Default: everybody's."
    );

    private readonly FetchOptions _fetch = new();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly CompanionOption _companion = new();

    public static Command Create(Terminal terminal) => new ImportCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command(
            "import",
            "Import a catalogue. Importing again changes only what changed; a stopped import goes on where it was."
        )
        {
            _source,
            _catalogue,
            _table,
            _map,
            _dryRun,
            _report,
            _formats,
            _person,
            _json,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(_formats) && result.GetValue(_source) is null)
            {
                result.AddError("Name the SOURCE to import; --formats lists what it can be.");
            }
        });
        _fetch.AddTo(command);
        _companion.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_formats))
        {
            ImportOutput.WriteFormats(terminal, parsed.GetValue(_json));
            return ExitCode.Ok;
        }
        var hosts = _fetch.Read(parsed);
        var path = Path.GetFullPath(parsed.GetValue(_source)!);
        var products = ProductSources.Open(
            path,
            new FeedSettings
            {
                PicturesAreFetched = hosts is not null,
                Table = parsed.GetValue(_table),
                Columns = [.. (parsed.GetValue(_map) ?? []).Select(MappedColumn.Parse)],
            }
        );
        var name = new CatalogueName(
            parsed.GetValue(_catalogue) ?? NameOf(path),
            await NamedPerson.FindSaidAsync(
                _companion.DataFolder(parsed),
                parsed.GetValue(_person),
                cancellationToken
            )
        );
        var reportFile = parsed.GetValue(_report);
        if (reportFile is not null)
        {
            ImportReportFile.CheckPath(reportFile);
        }
        var onlyLook = parsed.GetValue(_dryRun);
        var report = await terminal.WithProgressAsync(progress =>
            onlyLook
                ? PreviewAsync(
                    _companion.DataFolder(parsed),
                    products,
                    name,
                    hosts,
                    StepProgress.For("Reading", progress),
                    cancellationToken
                )
                : ImportAsync(
                    _companion.Companion(parsed),
                    products,
                    name,
                    hosts,
                    progress,
                    cancellationToken
                )
        );
        await WriteAsync(parsed, name.Name, report, cancellationToken);
        return ExitCode.Ok;
    }

    private async Task WriteAsync(
        ParseResult parsed,
        string catalogue,
        ImportReport report,
        CancellationToken cancellationToken
    )
    {
        if (parsed.GetValue(_report) is { } file)
        {
            await ImportReportFile.WriteAsync(file, report, cancellationToken);
        }
        if (parsed.GetValue(_json))
        {
            terminal.WriteJson(report);
        }
        else
        {
            ImportOutput.Write(terminal, catalogue, report, parsed.GetValue(_dryRun));
        }
    }

    private static async Task<ImportReport> PreviewAsync(
        string folder,
        IProductSource products,
        CatalogueName catalogue,
        AllowedHosts? hosts,
        StepProgress? progress,
        CancellationToken cancellationToken
    )
    {
        // Looking does not make a store.
        var store = await CatalogStores.ExistsAsync(folder, cancellationToken)
            ? await CatalogStores.OpenAsync(folder, cancellationToken)
            : null;
        var source = hosts is null ? products : FetchingSource.Preview(products, store, hosts);
        return await new CatalogueImport(source, catalogue).PreviewAsync(
            store,
            progress,
            cancellationToken
        );
    }

    private static async Task<ImportReport> ImportAsync(
        CompanionOptions options,
        IProductSource products,
        CatalogueName catalogue,
        AllowedHosts? hosts,
        IProgress<StartProgress> progress,
        CancellationToken cancellationToken
    )
    {
        // Without an index, since nobody searches here.
        var store = await CatalogStores.OpenAsync(options.DataFolder, cancellationToken);
        using var model = ClipModel.Load(options.ModelFolder);
        var importer = new CatalogueImporter(store, model);
        using var web = new WebFetcher(AddressPolicy.Public, TimeProvider.System);
        var source = hosts is null
            ? products
            : FetchingSource.Fetch(
                products,
                store,
                web,
                hosts,
                TimeProvider.System,
                new DecodingCheck(model)
            );
        return await importer.RunAsync(source, catalogue, progress, cancellationToken);
    }

    // A folder's name may have a dot in it: "summer-2.0".
    private static string NameOf(string path) =>
        Directory.Exists(path)
            ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path))
            : Path.GetFileNameWithoutExtension(path);
}
