using ClosetCompanion.Web.Addresses;

namespace ClosetCompanion.Web.Closets;

/// <summary>The addresses of closets.</summary>
internal static class ClosetPaths
{
    /// <summary>The grid of one's own things.</summary>
    public const string Root = SearchAddress.InCloset;

    /// <summary>What cannot be worn now.</summary>
    public const string InWash = $"{Root}/in-the-wash";

    /// <summary>What one has no more.</summary>
    public const string GivenAway = $"{Root}/given-away";

    /// <summary>Where photos of things are sent.</summary>
    public const string Things = $"{Root}/things";

    /// <summary>Where a product is kept.</summary>
    public const string Keep = $"{Root}/keep";

    /// <summary>"I saw this": the page of the answer.</summary>
    public const string Seen = $"{Root}/seen";

    /// <summary>Where the photo of what was seen is sent.</summary>
    public const string SeenPhoto = $"{Seen}/photo";

    /// <summary>The page of a thing.</summary>
    public static string Of(string id) => $"{Root}/{Uri.EscapeDataString(id)}";
}
