using System.CommandLine;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Options;

/// <summary>The options that every command with a store shares.</summary>
internal sealed class CompanionOption
{
    private readonly Option<string?> data = new("--data")
    {
        Description =
            $"The folder of the store. Default: ${CompanionLocations.DataVariable}, else closet-companion in the user's data folder.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> model = ModelOption.Create();

    public void AddTo(Command command)
    {
        command.Add(data);
        command.Add(model);
    }

    /// <summary>For a command that needs no model.</summary>
    public void AddDataTo(Command command) => command.Add(data);

    public string DataFolder(ParseResult parsed) =>
        CompanionLocations.ResolveDataFolder(parsed.GetValue(data));

    public string ModelFolder(ParseResult parsed) =>
        CompanionLocations.ResolveModelFolder(parsed.GetValue(model));

    /// <summary>Where the companion is opened.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="firstSource">What an empty store is filled from.</param>
    public CompanionOptions Companion(ParseResult parsed, IProductSource? firstSource = null) =>
        new()
        {
            DataFolder = DataFolder(parsed),
            ModelFolder = ModelFolder(parsed),
            FirstSource = firstSource,
        };
}
