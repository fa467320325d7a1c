using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Closets;

/// <summary>A product to keep.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record KeepRequest
{
    [Description("The product's catalogue.")]
    public required string Catalogue { get; init; }

    [Description("The product's id in it.")]
    public required string Id { get; init; }
}
