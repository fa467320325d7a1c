using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Outfits;

/// <summary>An outfit to make.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record OutfitRequest
{
    [Description("What it is called; the name of its first piece when absent.")]
    public string? Name { get; init; }

    [Description("Its products; each lies where its kind is worn.")]
    public IReadOnlyList<OutfitPieceRequest> Pieces { get; init; } = [];
}
