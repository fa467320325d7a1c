namespace ClosetCompanion.Catalog;

/// <summary>
/// Which catalogues somebody may see. It is a part of every question to a store, so that a question without a catalogue
/// searches what its scope allows and nothing else.
/// </summary>
/// <remarks>
/// A catalogue belongs to nobody in particular, and then everybody sees it, or to one person, and then only that person
/// does. Where a person has a catalogue with the name of a public one, the name means the person's own.
/// </remarks>
public sealed record Scope
{
    private Scope() { }

    /// <summary>The catalogues that everybody sees.</summary>
    public static Scope Public { get; } = new();

    /// <summary>All catalogues, for the upkeep of a store; never for an answer to somebody.</summary>
    public static Scope Everything { get; } = new() { IsEverything = true };

    /// <summary>The person whose own catalogues are seen as well; null for nobody's.</summary>
    public string? Person { get; private init; }

    /// <summary>The one catalogue that is meant; null for all that may be seen.</summary>
    public string? Catalogue { get; private init; }

    /// <summary>Whether the catalogues of all people are seen.</summary>
    public bool IsEverything { get; private init; }

    /// <summary>The catalogues that everybody sees, and those of one person.</summary>
    /// <param name="person">The person's id.</param>
    public static Scope Of(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return new Scope { Person = person };
    }

    /// <summary>The same, narrowed to one catalogue.</summary>
    /// <param name="catalogue">Its name; null leaves the scope as it is.</param>
    public Scope Only(string? catalogue) =>
        catalogue is null ? this : this with { Catalogue = catalogue };

    /// <summary>Whether the catalogues of an owner may be seen.</summary>
    /// <param name="owner">The person whose catalogue it is; null for nobody's.</param>
    public bool Allows(string? owner) => IsEverything || owner is null || owner == Person;
}
