namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>What a word or phrase is in one language.</summary>
/// <param name="Exact">In small letters with accents, to tell "für" from "fur".</param>
/// <param name="Language">ISO 639 code; empty for the words of a catalogue.</param>
/// <param name="Roles">What it does; none where it names something.</param>
/// <param name="Senses">What it names; several for a word such as "Lederjacke".</param>
internal sealed record Entry(
    string Exact,
    string Language,
    Roles Roles,
    IReadOnlyList<Sense> Senses
)
{
    /// <summary>The language of the lexicon itself.</summary>
    public const string English = "en";

    /// <summary>A field and value of the catalogue where the word is one of those and nothing that the lexicon knows.</summary>
    public AttributeValue? Value { get; init; }

    /// <summary>The brand, where it is one.</summary>
    public string? Brand { get; init; }

    /// <summary>Whether it names something.</summary>
    public bool Names => Senses.Count > 0 || Value is not null || Brand is not null;
}
