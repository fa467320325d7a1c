namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>How the picture of an outfit is written.</summary>
public enum OutfitPictureFormat
{
    /// <summary>Small, for pages.</summary>
    Webp,

    /// <summary>Without loss.</summary>
    Png,

    /// <summary>For whatever reads nothing else.</summary>
    Jpeg,
}
