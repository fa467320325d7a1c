using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Cli.Commands.People;

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
