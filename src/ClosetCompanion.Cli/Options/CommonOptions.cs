using System.CommandLine;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Options;

/// <summary>Options that several commands have, described in one place.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() =>
        new("--json") { Description = "Answer in JSON, for other programs." };

    public static Option<string?> Catalogue(string description) =>
        new("--catalogue") { Description = description, HelpName = "NAME" };

    public static Option<string?> Person(string description) =>
        new("--person")
        {
            Description = $"{description} An id, or the name of an account.",
            HelpName = "NAME",
        };

    public static Option<string?> Data() =>
        new("--data")
        {
            Description =
                $"The folder of the store and of added models, or the PostgreSQL database of the store (Host=…;Database=…;Username=…). Default: ${CompanionLocations.DataVariable}, else closet-companion in the user's data folder.",
            HelpName = "FOLDER|DATABASE",
        };

    public static Option<string?> ModelName() =>
        new("--name")
        {
            Description = "The name to give the model. Default: its own.",
            HelpName = "NAME",
        };
}
