namespace ClosetCompanion.Catalog.Lexicon;

/// <summary>What stands in a file such as <c>de.json</c>: one language's words for what the lexicon names in English.</summary>
public sealed record LanguageWords
{
    /// <summary>ISO 639 code of the language: <c>de</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Endings of words that change with number, gender and case.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [];

    /// <summary>Letters between the parts of a compound; empty where the language writes no compounds.</summary>
    public IReadOnlyList<string> Linking { get; init; } = [];

    /// <summary>Endings that say "without": the Turkish <c>çizgisiz</c> is without stripes.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>
    /// By group (kinds, colours, people, usages, and the groups of details) and by name or English word the words of
    /// this language. The group <c>phrases</c> has several names joined by " + " for one word.
    /// </summary>
    public required IReadOnlyDictionary<
        string,
        IReadOnlyDictionary<string, IReadOnlyList<string>>
    > Words { get; init; }

    /// <summary>
    /// By role the small words: <c>before</c> and <c>after</c> for what leaves out, <c>or</c>, <c>but</c>, <c>with</c>,
    /// <c>under</c>, <c>size</c>, <c>filler</c> and others.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Grammar { get; init; }
}
