namespace ClosetCompanion.Evaluation.People;

/// <summary>What simulated people like by, beside an occasion, words of titles and brands.</summary>
public enum TasteKind
{
    /// <summary>Three colours: what a picture shows.</summary>
    Colours,

    /// <summary>A season, which is that of the collection: hardly anything that a picture shows.</summary>
    Seasons,
}
