using System.CommandLine;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Options;

/// <summary>The options that name a model, and the folder that added models lie in.</summary>
internal sealed class ModelOption
{
    private readonly Option<string?> _data = CommonOptions.Data();

    private readonly Option<string?> _model = new("--model")
    {
        Description =
            $"The model, by its name or its folder. Default: ${CompanionLocations.ModelVariable}, else the one that the store was switched to (closet models use), else the one that comes with the program.",
        HelpName = "NAME|FOLDER",
    };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_model);
    }

    /// <summary>For a command that needs no model.</summary>
    public void AddDataTo(Command command) => command.Add(_data);

    public string DataFolder(ParseResult parsed) =>
        CompanionLocations.ResolveDataFolder(parsed.GetValue(_data));

    public ModelRegistry Models(ParseResult parsed) =>
        CompanionLocations.OpenModels(parsed.GetValue(_data));

    /// <summary>The name or folder that was given, or the default.</summary>
    public string Model(ParseResult parsed) =>
        CompanionLocations.ResolveModel(parsed.GetValue(_model), parsed.GetValue(_data));

    /// <summary>The folder of the model, in whatever layout.</summary>
    public string ModelFolder(ParseResult parsed) => Models(parsed).Locate(Model(parsed));

    /// <summary>The folder of the model in our layout; a published folder is converted first.</summary>
    public Task<string> ResolveAsync(
        Terminal terminal,
        ParseResult parsed,
        CancellationToken cancellationToken
    ) =>
        terminal.WithModelProgressAsync(progress =>
            Models(parsed).ResolveAsync(Model(parsed), progress, cancellationToken)
        );
}
