using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Outfits;

/// <summary>A product for an outfit.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record OutfitPieceRequest
{
    [Description("The product's catalogue; my closet for a thing of the closet.")]
    public required string Catalogue { get; init; }

    [Description("The product's id in it.")]
    public required string Id { get; init; }
}
