namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>What a part of a query is about.</summary>
public enum PartGroup
{
    /// <summary>A kind of thing: shirts, watches.</summary>
    Kind,

    /// <summary>A main colour.</summary>
    Colour,

    /// <summary>Whom it is for.</summary>
    Person,

    /// <summary>When it is worn: office, party, beach.</summary>
    Occasion,

    /// <summary>Summer, winter.</summary>
    Season,

    /// <summary>Stripes, flowers, a print, none.</summary>
    Pattern,

    /// <summary>Leather, cotton.</summary>
    Material,

    /// <summary>Long, short, none.</summary>
    Sleeves,

    /// <summary>Mini, knee length.</summary>
    Length,

    /// <summary>A hood, laces, a zip, a digital display.</summary>
    Feature,

    /// <summary>A maker that this catalogue has.</summary>
    Brand,

    /// <summary>Another value that this catalogue has.</summary>
    Value,

    /// <summary>A plain word that is to be left out.</summary>
    Word,

    /// <summary>A range of prices.</summary>
    Price,

    /// <summary>A size: 42, XL.</summary>
    Size,
}
