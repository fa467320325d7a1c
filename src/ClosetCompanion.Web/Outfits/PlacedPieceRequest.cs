using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Outfits;

/// <summary>A product of an outfit, and where it lies.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PlacedPieceRequest
{
    [Description("The product's catalogue; my closet for a thing of the closet.")]
    public required string Catalogue { get; init; }

    [Description("The product's id in it.")]
    public required string Id { get; init; }

    [Description("A higher one lies above a lower one; 0 to 999.")]
    public required int Layer { get; init; }

    [Description("Its middle, in thousandths of the picture's width from the left; 0 to 1000.")]
    public required int X { get; init; }

    [Description("Its middle, in thousandths of the picture's height from the top; 0 to 1000.")]
    public required int Y { get; init; }

    [Description("Its longer side, in thousandths of the picture's width; 50 to 1000.")]
    public required int Size { get; init; }
}
