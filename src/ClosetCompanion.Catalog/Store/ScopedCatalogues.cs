namespace ClosetCompanion.Catalog.Store;

/// <summary>Applies a scope to catalogues: the one place that knows what a scope lets through.</summary>
public static class ScopedCatalogues
{
    /// <summary>The catalogues that a scope means.</summary>
    /// <param name="catalogues">All catalogues of a store.</param>
    /// <param name="scope">Who looks, and at what.</param>
    public static IReadOnlyList<CatalogueState> Within(
        this IEnumerable<CatalogueState> catalogues,
        Scope scope
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        CatalogueState[] seen =
        [
            .. catalogues.Where(catalogue =>
                scope.Allows(catalogue.Owner)
                && (scope.Catalogue is null || scope.Catalogue == catalogue.Name)
            ),
        ];
        // A person's own catalogue comes before a public one of the same name.
        return
            scope.Catalogue is not null
            && !scope.IsEverything
            && Array.Exists(seen, catalogue => catalogue.Owner is not null)
            ? [.. seen.Where(catalogue => catalogue.Owner is not null)]
            : seen;
    }
}
