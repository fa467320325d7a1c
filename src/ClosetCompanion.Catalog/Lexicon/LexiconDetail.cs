namespace ClosetCompanion.Catalog.Lexicon;

/// <summary>Something that shows in the words of a title or in who a thing is for: stripes, leather, a polo collar.</summary>
public sealed record LexiconDetail
{
    /// <summary>What it is about: patterns, materials, styles, sleeves, lengths, features, seasons or occasions.</summary>
    public required string Group { get; init; }

    /// <summary>What shoppers call it; the first is its name.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The catalogue's kinds that it is said of; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The catalogue's words for the people that it is said of; empty for all.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>A title has one of these; empty where the title does not matter.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>Phrases that do not count: "faux leather" is no leather.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];
}
