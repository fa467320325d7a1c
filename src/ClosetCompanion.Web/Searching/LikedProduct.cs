using System.ComponentModel;

namespace ClosetCompanion.Web.Searching;

/// <summary>A product that a person likes, as the reason for a hit.</summary>
internal sealed record LikedProduct(
    [property: Description("Its catalogue.")] string Catalogue,
    [property: Description("Its id in the catalogue.")] string Id,
    [property: Description("Its title.")] string Title
);
