using System.CommandLine;
using ClosetCompanion.Catalog.Import.Fetching;

namespace ClosetCompanion.Cli.Commands.Importing;

/// <summary>The options by which pictures are fetched from their addresses.</summary>
internal sealed class FetchOptions
{
    private readonly Option<bool> _fetch = new("--fetch-pictures")
    {
        Description =
            "Fetch pictures that a table names by address, by https and from the hosts of --allow-host alone.",
    };

    private readonly Option<string[]> _hosts = new("--allow-host")
    {
        Description =
            "A host that pictures may be fetched from: cdn.shop.example, or *.shop.example for all below it. May be given several times.",
        HelpName = "HOST",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_fetch);
        command.Options.Add(_hosts);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_hosts) is { Length: > 0 } && !result.GetValue(_fetch))
            {
                result.AddError("--allow-host says nothing without --fetch-pictures.");
            }
        });
    }

    /// <summary>The hosts that may be asked; null where nothing is to be fetched.</summary>
    public AllowedHosts? Read(ParseResult parsed) =>
        parsed.GetValue(_fetch) ? new AllowedHosts(parsed.GetValue(_hosts) ?? []) : null;
}
