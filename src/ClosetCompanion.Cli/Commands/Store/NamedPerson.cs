using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary>Finds whom a command means: by the name of an account, or by a person's id.</summary>
internal static class NamedPerson
{
    /// <summary>The person's id.</summary>
    /// <exception cref="CatalogException">The name is that of an account, and of a person without one.</exception>
    public static async Task<string> FindIdAsync(
        ICatalogStore store,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (
            await store.Accounts.FindByNameAsync(name, cancellationToken) is not { } account
            || account.Id == name
        )
        {
            return name;
        }
        var people = await store.People.GetPeopleAsync(cancellationToken);
        return people.Any(person => person.Id == name)
            ? throw new CatalogException(
                $"{name} is the name of the account {account.Id}, and the id of a person without an account. For the account give its id. For the other one use the API: DELETE /api/v1/people/{name}."
            )
            : account.Id;
    }

    /// <summary>The person's id that <c>--person</c> says: an id, which comes first, or the name of an account.</summary>
    public static async Task<string> FindSaidAsync(
        ICatalogStore store,
        string said,
        CancellationToken cancellationToken
    )
    {
        if (
            await store.Accounts.FindAsync(said, cancellationToken) is not null
            || await store.Accounts.FindByNameAsync(said, cancellationToken) is not { } account
        )
        {
            return said;
        }
        var people = await store.People.GetPeopleAsync(cancellationToken);
        return people.Any(person => person.Id == said) ? said : account.Id;
    }

    /// <summary>The person's id that <c>--person</c> says, before a store is open; null where nobody is said.</summary>
    /// <param name="data">The folder or database of the store, which need not be there.</param>
    /// <param name="said">What the option says.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<string?> FindSaidAsync(
        string data,
        string? said,
        CancellationToken cancellationToken
    ) =>
        said is not null && await CatalogStores.ExistsAsync(data, cancellationToken)
            ? await FindSaidAsync(
                await CatalogStores.OpenAsync(data, cancellationToken),
                said,
                cancellationToken
            )
            : said;

    /// <summary>What the person sees whom <c>--person</c> says; what everybody sees where nobody is said.</summary>
    public static async Task<Scope> FindScopeAsync(
        ICatalogStore store,
        string? said,
        CancellationToken cancellationToken
    ) =>
        said is null ? Scope.Public : Scope.Of(await FindSaidAsync(store, said, cancellationToken));

    /// <summary>The id of the account that is meant.</summary>
    /// <exception cref="CatalogException">There is none.</exception>
    public static async Task<string> FindAccountAsync(
        ICatalogStore store,
        string name,
        CancellationToken cancellationToken
    ) =>
        (
            await store.Accounts.FindByNameAsync(name, cancellationToken)
            ?? await store.Accounts.FindAsync(name, cancellationToken)
        )?.Id
        ?? throw new CatalogException(
            $"Nobody is called {name}. \"closet people list\" shows who has an account."
        );
}
