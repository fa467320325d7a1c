using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Searching;

/// <summary>A product that a query names: its id alone, or an object with <c>id</c>, <c>catalogue</c> and <c>weight</c>.</summary>
/// <param name="Id">The product's id in its catalogue.</param>
/// <param name="Catalogue">Its catalogue; null when the id tells.</param>
/// <param name="Weight">How much it counts beside the other parts; above 0, at most 100.</param>
[JsonConverter(typeof(MentionedProductConverter))]
internal sealed record MentionedProduct(string Id, string? Catalogue = null, float Weight = 1);
