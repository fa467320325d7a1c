using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Web.Outfits;

/// <summary>The addresses of outfits.</summary>
internal static class OutfitPaths
{
    /// <summary>The grid of outfits, and the calendar.</summary>
    public const string Root = "/outfits";

    /// <summary>Where an outfit is made.</summary>
    public const string Make = $"{Root}/make";

    /// <summary>The page of an outfit.</summary>
    public static string Of(string id) => $"{Root}/{Uri.EscapeDataString(id)}";

    /// <summary>The picture of an outfit at a width, under an address of its own for each state.</summary>
    public static string PictureOf(SavedOutfit outfit, int width) =>
        $"{Of(outfit.Outfit.Id)}/picture?width={width}&tag={outfit.PictureTag}";
}
