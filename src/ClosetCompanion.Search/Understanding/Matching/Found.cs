using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Matching;

/// <summary>One or more words of a query and what they are.</summary>
/// <param name="Words">The words, side by side.</param>
/// <param name="Entry">What they are; null for an unknown word.</param>
internal sealed record Found(IReadOnlyList<Word> Words, Entry? Entry)
{
    /// <summary>Their place in the query.</summary>
    public TextSpan Span { get; } = Words[0].Span.To(Words[^1].Span);

    /// <summary>What they do.</summary>
    public Roles Roles => Entry?.Roles ?? Roles.None;

    /// <summary>Whether they name something.</summary>
    public bool Names => Entry?.Names == true;

    /// <summary>Whether something is known of them.</summary>
    public bool IsKnown => Entry is not null;

    /// <summary>Whether a comma or another sign parts them from what stands before.</summary>
    public bool IsApart => Words[0].IsApart;

    /// <summary>What they name first; null where they name nothing of the lexicon.</summary>
    public Sense? Sense => Entry is { Senses: [var sense, ..] } ? sense : null;

    /// <summary>The group of what they name; null where they name nothing.</summary>
    public PartGroup? Group =>
        Entry switch
        {
            { Senses.Count: > 0 } => Entry.Senses[^1].Group,
            { Brand: not null } => PartGroup.Brand,
            { Value: not null } => PartGroup.Value,
            _ => null,
        };

    /// <summary>Whether they do one of these.</summary>
    public bool Does(Roles roles) => (Roles & roles) != Roles.None;
}
