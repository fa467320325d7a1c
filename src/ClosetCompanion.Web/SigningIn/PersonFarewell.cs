using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Deletes everything of a person, for good.</summary>
internal static class PersonFarewell
{
    /// <exception cref="ProblemException">Somebody imports meanwhile; nothing is deleted then.</exception>
    public static async Task<PersonDeletion> DeleteAsync(
        ICatalogStore store,
        string person,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await store.People.DeleteAsync(person, cancellationToken);
        }
        catch (CatalogException refused)
            when (refused is { IsDiskFull: false, IsUnreachable: false })
        {
            throw new ProblemException(ApiProblem.Busy);
        }
    }
}
