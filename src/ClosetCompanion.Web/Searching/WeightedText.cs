using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Searching;

/// <summary>Words of a query.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WeightedText
{
    [Description("A description such as \"red polo shirt\".")]
    public required string Text { get; init; }

    [Description("How much it counts beside the other parts; above 0, at most 100; 1 when absent.")]
    public float? Weight { get; init; }
}
