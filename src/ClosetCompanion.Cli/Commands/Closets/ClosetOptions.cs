using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary>The options of commands about closets: whose, and in which store.</summary>
internal sealed class ClosetOptions
{
    private readonly CompanionOption _companion = new();

    private readonly Option<string?> _person = CommonOptions.Person(
        "Whose closet. Default: that of the one person of this computer."
    );

    public void AddTo(Command command)
    {
        command.Add(_person);
        _companion.AddTo(command);
    }

    /// <summary>The person's id.</summary>
    public async Task<string> FindPersonAsync(
        ICatalogStore store,
        ParseResult parsed,
        CancellationToken cancellationToken
    ) =>
        parsed.GetValue(_person) is { } said
            ? await NamedPerson.FindSaidAsync(store, said, cancellationToken)
            : Person.Local;

    /// <summary>The store alone, for what needs no model.</summary>
    public Task<ICatalogStore> OpenStoreAsync(
        ParseResult parsed,
        CancellationToken cancellationToken
    ) => ExistingStore.OpenAsync(_companion.DataFolder(parsed), cancellationToken);

    /// <summary>Store, model and index.</summary>
    public Task<Companion> OpenAsync(
        Terminal terminal,
        ParseResult parsed,
        CancellationToken cancellationToken
    ) =>
        terminal.WithProgressAsync(progress =>
            Companion.OpenAsync(
                _companion.Companion(parsed, new SampleClosetSource()),
                progress,
                cancellationToken
            )
        );
}
