using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Matching;

/// <summary>How a found word counts.</summary>
internal struct Mark
{
    /// <summary>Hits must not have it.</summary>
    public bool IsExcluded { get; set; }

    /// <summary>The word that excludes it.</summary>
    public TextSpan? Cue { get; set; }

    /// <summary>It only brings hits up.</summary>
    public bool IsWish { get; set; }

    /// <summary>It is no more than a word: "not too tight" asks for nothing.</summary>
    public bool IsDropped { get; set; }
}
