using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Outfits;

/// <summary>What an outfit shall be.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record OutfitChangeRequest
{
    [Description("What it is called; as it was when absent.")]
    public string? Name { get; init; }

    [Description("All its pieces; as they were when absent.")]
    public IReadOnlyList<PlacedPieceRequest>? Pieces { get; init; }
}
