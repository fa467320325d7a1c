using System.Globalization;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A scope as a condition on <c>p</c>, the products of a query.</summary>
internal static class ScopeFilter
{
    /// <summary>The condition; it holds numbers alone.</summary>
    /// <param name="catalogues">All catalogues.</param>
    /// <param name="scope">Those that are meant.</param>
    public static string Of(IReadOnlyList<CatalogueState> catalogues, Scope scope)
    {
        IReadOnlyList<CatalogueState> seen = catalogues.Within(scope);
        return seen.Count switch
        {
            0 => "FALSE",
            // An index gives the products of one catalogue in order of their keys.
            1 => string.Create(CultureInfo.InvariantCulture, $"p.catalogue_key = {seen[0].Key}"),
            _ when seen.Count == catalogues.Count => "TRUE",
            // Of several, the plus keeps SQLite from using that index and sorting afterwards.
            _ => $"+p.catalogue_key IN ({string.Join(',', seen.Select(one => one.Key))})",
        };
    }
}
