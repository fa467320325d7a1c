namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>What was understood of a text that somebody typed.</summary>
public sealed record Reading
{
    /// <summary>The text as it was typed.</summary>
    public required string Text { get; init; }

    /// <summary>The text that was read: <see cref="Text"/> with typing errors put right.</summary>
    public required string Corrected { get; init; }

    /// <summary>The typing errors that were put right, in their order.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What was understood, in the order of the text. Parts of one compound share no letters.</summary>
    public IReadOnlyList<ReadingPart> Parts { get; init; } = [];

    /// <summary>The words that are neither understood nor empty, as they were read.</summary>
    public IReadOnlyList<string> FreeWords { get; init; } = [];

    /// <summary>Those of <see cref="FreeWords"/> that neither the lexicon nor the catalogue knows; numbers are not among them.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    /// <summary>Whether it is the title of a product, word for word; then nothing is left out and nothing is a filter.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is the id of a product.</summary>
    public bool IsCode { get; init; }

    /// <summary>
    /// How much of the text is about things of this catalogue: 1 when all its telling words are understood, 0 when none is
    /// even known. A word that is only known counts for less than one that is understood.
    /// </summary>
    public float Clarity { get; init; }

    /// <summary>What the ranking is to do with it.</summary>
    public ReadingWishes Wishes { get; init; } = ReadingWishes.None;

    /// <summary>A reading in which nothing was understood, as with <c>understand=off</c>.</summary>
    public static Reading Unread(string text) =>
        new()
        {
            Text = text,
            Corrected = text,
            Clarity = 1,
            Wishes = ReadingWishes.None with { Phrases = [text] },
        };
}
