using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Products;

/// <summary>Products to retire.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RetireRequest
{
    [Description("1 to 10,000 ids of products of the catalogue; unknown ones are passed over.")]
    public required IReadOnlyList<string> Ids { get; init; }
}
