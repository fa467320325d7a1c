using System.CommandLine;
using ClosetCompanion.Clip.Downloads;

namespace ClosetCompanion.Cli.Options;

/// <summary>The option that names the hub that models are pulled from.</summary>
internal static class HubOption
{
    public static Option<string?> Create() =>
        new("--hub")
        {
            Description =
                $"A mirror of the model hub, or a folder that holds OWNER/NAME/FILE. Default: ${ModelHub.Variable}, else the public hub.",
            HelpName = "ADDRESS|FOLDER",
        };

    /// <summary>The hub to use.</summary>
    public static ModelHub Resolve(string? given) =>
        ModelHub.Parse(
            string.IsNullOrWhiteSpace(given)
                ? Environment.GetEnvironmentVariable(ModelHub.Variable)
                : given
        );
}
