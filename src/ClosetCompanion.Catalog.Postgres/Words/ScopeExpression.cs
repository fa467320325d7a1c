using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>
/// A scope as a part of a full-text query: every product has a word for its catalogue, so the engine itself looks at the
/// products of the scope alone.
/// </summary>
/// <param name="FindsAny">Whether there is a catalogue that may be found.</param>
/// <param name="Expression">What is asked for beside the words; null when all catalogues may be found.</param>
internal readonly record struct ScopeExpression(bool FindsAny, WordExpression? Expression)
{
    public static ScopeExpression For(Scope scope, IReadOnlyList<CatalogueState> catalogues)
    {
        IReadOnlyList<CatalogueState> seen = catalogues.Within(scope);
        WordPhrase[] words =
        [
            .. seen.Select(catalogue => Lexeme.OfCatalogue(catalogue.Key))
                .Select(word => new WordPhrase(word, [word], IsPrefix: false)),
        ];
        return new ScopeExpression(
            seen.Count > 0,
            seen.Count == 0 || seen.Count == catalogues.Count ? null
                : words.Length == 1 ? words[0]
                : new AnyOf(words)
        );
    }
}
