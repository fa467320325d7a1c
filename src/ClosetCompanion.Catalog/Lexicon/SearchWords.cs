namespace ClosetCompanion.Catalog.Lexicon;

/// <summary>What stands in <c>search.json</c>: what a search needs to know beyond the words of captions.</summary>
public sealed record SearchWords
{
    /// <summary>
    /// For groups of names (categories, colours, people) what else belongs to each name: the kinds of a category, the
    /// shades of a colour.
    /// </summary>
    public required IReadOnlyDictionary<
        string,
        IReadOnlyDictionary<string, IReadOnlyList<string>>
    > Families { get; init; }

    /// <summary>
    /// For groups of names (kinds, colours, people, usages) the words that mean something else to a searcher than they
    /// may mean in a caption, with the names they stand for; none where the word names nothing.
    /// </summary>
    public required IReadOnlyDictionary<
        string,
        IReadOnlyDictionary<string, IReadOnlyList<string>>
    > Meanings { get; init; }

    /// <summary>What is asked for where something is left out: no sleeves is sleeveless.</summary>
    public required IReadOnlyDictionary<string, string> Opposites { get; init; }

    /// <summary>The kind that a word stands for where no kind is named: denim alone is jeans.</summary>
    public required IReadOnlyDictionary<string, string> Alone { get; init; }

    /// <summary>
    /// For names the words that mean just the same. A narrower word, as stilettos are to heels, has a name of its own.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Same { get; init; }

    /// <summary>Sleeves, lengths, features, seasons and occasions, and more words for patterns and materials.</summary>
    public required IReadOnlyList<LexiconDetail> Details { get; init; }
}
