namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>Where it was known from what a part of a query means.</summary>
public enum ReadFrom
{
    /// <summary>The lexicon's English words.</summary>
    Lexicon,

    /// <summary>The lexicon's words of another language.</summary>
    Language,

    /// <summary>The values and brands of this catalogue.</summary>
    Catalogue,

    /// <summary>A word that was taken for a misspelt one.</summary>
    Spelling,

    /// <summary>Numbers, and the words around them.</summary>
    Numbers,
}
