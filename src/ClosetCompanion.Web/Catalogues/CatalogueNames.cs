using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>Checks the names of catalogues in addresses.</summary>
internal static class CatalogueNames
{
    private const int Longest = 100;

    /// <exception cref="ProblemException">No catalogue can be called so.</exception>
    public static void RequirePossible(string name)
    {
        if (
            name.Length is 0 or > Longest
            || name.Any(char.IsControl)
            || char.IsWhiteSpace(name[0])
            || char.IsWhiteSpace(name[^1])
        )
        {
            throw new ProblemException(
                ApiProblem.BadCatalogue(
                    $"A name has 1 to {Longest} characters, none that cannot be seen, and no space at either end."
                )
            );
        }

        if (name.Equals(ClosetName.Text, StringComparison.OrdinalIgnoreCase))
        {
            throw new ProblemException(
                ApiProblem.BadCatalogue(
                    $"\"{ClosetName.Text}\" is what each person's own closet is called. Choose another name."
                )
            );
        }
    }

    /// <exception cref="ProblemException">There is none of this name.</exception>
    public static async Task<CatalogueSummary> FindAsync(
        ICatalogStore store,
        Scope scope,
        string name,
        CancellationToken cancellationToken
    ) =>
        (
            await store.Products.GetCataloguesAsync(scope.Only(name), cancellationToken)
        ).FirstOrDefault() ?? throw new ProblemException(ApiProblem.UnknownCatalogue(name));
}
