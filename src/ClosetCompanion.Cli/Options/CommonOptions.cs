using System.CommandLine;

namespace ClosetCompanion.Cli.Options;

/// <summary>Options that several commands have, described in one place.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() =>
        new("--json") { Description = "Answer in JSON, for other programs." };

    public static Option<string?> Catalogue(string description) =>
        new("--catalogue") { Description = description, HelpName = "NAME" };
}
