using System.CommandLine;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Options;

/// <summary>The option that names a model.</summary>
internal static class ModelOption
{
    public static Option<string?> Create() =>
        new("--model")
        {
            Description =
                $"The folder of the model. Default: ${CompanionLocations.ModelVariable}, else the model that comes with the program.",
            HelpName = "FOLDER",
        };
}
