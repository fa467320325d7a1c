using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Searching;

/// <summary>A picture of a query: one of the store, or the bytes of one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WeightedPicture
{
    [Description("The name of a picture of the store: SHA-256 of its bytes, lower-case hex.")]
    public string? Picture { get; init; }

    [Description("The bytes of an encoded picture (JPEG, PNG, WebP ...) in base64.")]
    public byte[]? Data { get; init; }

    [Description("How much it counts beside the other parts; above 0, at most 100; 1 when absent.")]
    public float? Weight { get; init; }
}
