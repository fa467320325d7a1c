using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Options;

/// <summary>The options that every command with a store shares.</summary>
internal sealed class CompanionOption
{
    private readonly ModelOption _model = new();

    public void AddTo(Command command) => _model.AddTo(command);

    public string DataFolder(ParseResult parsed) => _model.DataFolder(parsed);

    public string ModelFolder(ParseResult parsed) => _model.ModelFolder(parsed);

    /// <summary>For a command that needs no model.</summary>
    public void AddDataTo(Command command) => _model.AddDataTo(command);

    /// <summary>Where the companion is opened.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="firstSource">What an empty store is filled from.</param>
    public CompanionOptions Companion(ParseResult parsed, IProductSource? firstSource = null) =>
        new()
        {
            DataFolder = DataFolder(parsed),
            ModelFolder = ModelFolder(parsed),
            FirstSource = firstSource,
            MostInMemory = CompanionLocations.ResolveMostInMemory(given: null),
        };
}
