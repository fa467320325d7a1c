using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Hooks;

/// <summary>An address to make that a shop sends its changes to.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record HookRequest
{
    [Description("The catalogue that changes go to; it is made when there is none.")]
    public required string Catalogue { get; init; }

    [Description("The shop's software: shopify or woocommerce.")]
    public required string Shop { get; init; }

    [Description("The secret that the shop signs its messages with, 8 to 200 characters.")]
    public required string Secret { get; init; }

    [Description(
        "The hosts that pictures may be fetched from, such as cdn.shopify.com. Without any none are fetched."
    )]
    public IReadOnlyList<string>? PictureHosts { get; init; }

    /// <summary>The request without its secret.</summary>
    public override string ToString() => $"{Shop} into {Catalogue}";
}
