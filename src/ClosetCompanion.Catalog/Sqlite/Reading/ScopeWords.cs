using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>
/// A scope as a part of a full-text query: every product has a word for its catalogue, in a column of its own, so the engine
/// itself looks at the products of the scope alone.
/// </summary>
internal static class ScopeWords
{
    private const char PrivateUse = '\uE000';

    /// <summary>What is asked for beside the words; "" when all catalogues may be found, null when none may.</summary>
    public static string? For(Scope scope, IReadOnlyList<CatalogueState> catalogues)
    {
        IReadOnlyList<CatalogueState> seen = catalogues.Within(scope);
        return seen.Count == 0 ? null
            : seen.Count == catalogues.Count ? ""
            : $" AND catalogue : ({string.Join(" OR ", seen.Select(one => $"\"{PrivateUse}c{one.Key}\""))})";
    }
}
