namespace ClosetCompanion.Search.Queries;

/// <summary>What a part of a text was used for.</summary>
public enum PartUse
{
    /// <summary>Nothing: the catalogue does not say it of its products, or the text is a title as a whole.</summary>
    Nothing,

    /// <summary>Only hits that have it, or that have it not where it is left out.</summary>
    Filter,

    /// <summary>Hits that have it come up.</summary>
    Wish,

    /// <summary>No field knows it: words and looks tell.</summary>
    Words,
}
