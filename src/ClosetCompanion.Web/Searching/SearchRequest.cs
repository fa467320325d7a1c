using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.Searching;

/// <summary>A query. At least one text, picture, product to be like, or filter is needed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SearchRequest
{
    [Description("What is looked for, in words: \"red polo shirt\".")]
    public string? Text { get; init; }

    [Description("More texts, each with a weight.")]
    public IReadOnlyList<WeightedText>? Texts { get; init; }

    [Description("Pictures, each with a weight.")]
    public IReadOnlyList<WeightedPicture>? Pictures { get; init; }

    [Description("Products that the hits should be like.")]
    public IReadOnlyList<MentionedProduct>? Like { get; init; }

    [Description("Products that the hits should not be like.")]
    public IReadOnlyList<MentionedProduct>? Unlike { get; init; }

    [Description(
        "What the hits must fulfil: for each field one value or several of which one must hold. Fields are catalogue, category, kind, colour, gender, season, usage, brand, price (10..50) and the names of attributes."
    )]
    public IReadOnlyDictionary<string, FilterValues>? Filters { get; init; }

    [Description("Only this catalogue.")]
    public string? Catalogue { get; init; }

    [Description("closeness, price, price-desc or newest.")]
    public string? Sort { get; init; }

    [Description(
        "Whether the words are also searched for in titles and attributes; true when absent."
    )]
    public bool? Hybrid { get; init; }

    [Description(
        "Whether texts are read: kinds, colours, people, prices and what is left out become filters, and the answer says what was understood; true when absent."
    )]
    public bool? Understand { get; init; }

    [Description("Whether typing errors are put right where texts are read; true when absent.")]
    public bool? Correct { get; init; }

    [Description(
        "Whether variants and products with the same picture become one hit; true when absent."
    )]
    public bool? Fold { get; init; }

    [Description("Whether facets are counted; false when absent.")]
    public bool? Facets { get; init; }

    [Description("How many hits, 1 to 100; 24 when absent.")]
    public int? Top { get; init; }

    [Description("How many hits to pass over first, for later pages.")]
    public int? Skip { get; init; }
}
