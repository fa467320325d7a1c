using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary>The options of commands about what a person likes: whose likes, in which store.</summary>
internal sealed class PersonOptions
{
    private readonly Option<string?> _person = CommonOptions.Person(
        "Whose likes. Default: those of the one person of this computer."
    );

    private readonly Option<string?> _data = CommonOptions.Data();

    public void AddTo(Command command)
    {
        command.Add(_person);
        command.Add(_data);
    }

    /// <summary>The person's id.</summary>
    public async Task<string> FindIdAsync(
        ICatalogStore store,
        ParseResult parsed,
        CancellationToken cancellationToken
    ) =>
        parsed.GetValue(_person) is { } said
            ? await NamedPerson.FindSaidAsync(store, said, cancellationToken)
            : Person.Local;

    public Task<ICatalogStore> OpenAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        ExistingStore.OpenAsync(
            CompanionLocations.ResolveDataFolder(parsed.GetValue(_data)),
            cancellationToken
        );
}
