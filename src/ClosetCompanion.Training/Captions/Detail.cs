namespace ClosetCompanion.Training.Captions;

/// <summary>Something that shows in the words of a title or in who a thing is for: stripes, leather, a polo collar.</summary>
/// <param name="Group">What it is about: <see cref="Lexicon.Patterns"/>, <see cref="Lexicon.Materials"/> or <see cref="Lexicon.Styles"/>.</param>
/// <param name="Words">What shoppers call it.</param>
internal sealed record Detail(string Group, IReadOnlyList<string> Words)
{
    /// <summary>The catalogue's kinds that it is said of; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The catalogue's words for the people that it is said of; empty for all.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>A title has one of these; empty where the title does not matter.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>Phrases that do not count: "faux leather" is no leather.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>What the product's kind, people and title say of it.</summary>
    /// <param name="kind">The catalogue's kind.</param>
    /// <param name="people">The catalogue's people.</param>
    /// <param name="title">The title without the names of brands.</param>
    public bool Fits(string? kind, string? people, TitleWords title) =>
        (Kinds.Count == 0 || (kind is not null && Kinds.Contains(kind)))
        && (People.Count == 0 || (people is not null && People.Contains(people)))
        && (Title.Count == 0 || title.Without(Not).HasAny(Title));
}
