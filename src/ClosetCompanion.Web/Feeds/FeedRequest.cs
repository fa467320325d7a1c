using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Feeds;

/// <summary>A feed to read again and again.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FeedRequest
{
    [Description("The catalogue that becomes what the feed holds; it is made when there is none.")]
    public required string Catalogue { get; init; }

    [Description("The address of the feed; https.")]
    public required string Address { get; init; }

    [Description("How often it is read: every 6 hours.")]
    public string Every { get; init; } = "every 6 hours";

    [Description(
        "The hosts that pictures may be fetched from, such as cdn.shop.example. Without any none are fetched."
    )]
    public IReadOnlyList<string>? PictureHosts { get; init; }
}
