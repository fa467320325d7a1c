using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.Search.Queries;

/// <summary>
/// A hit as other programs read it: the product with all its fields, and why it is a hit. It is the one form that the command
/// line and the REST API write.
/// </summary>
public record HitDocument : Product
{
    /// <summary>Describes a hit.</summary>
    [SetsRequiredMembers]
    public HitDocument(Hit hit)
        : base(hit.Product.Product)
    {
        Catalogue = hit.Product.Catalogue;
        Score = hit.Score;
        Cosine = hit.Cosine;
        TextRank = hit.TextRank;
        MatchedWords = hit.MatchedWords;
        MatchedAttributes = hit.MatchedAttributes;
        Looks = hit.Looks;
        Folded = hit.Folded;
    }

    /// <summary>The name of the product's catalogue.</summary>
    [JsonPropertyOrder(1)]
    public string Catalogue { get; }

    /// <inheritdoc cref="Hit.Score"/>
    [JsonPropertyOrder(1)]
    public float Score { get; }

    /// <inheritdoc cref="Hit.Cosine"/>
    [JsonPropertyOrder(1)]
    public float? Cosine { get; }

    /// <inheritdoc cref="Hit.TextRank"/>
    [JsonPropertyOrder(1)]
    public int? TextRank { get; }

    /// <inheritdoc cref="Hit.MatchedWords"/>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string> MatchedWords { get; }

    /// <inheritdoc cref="Hit.MatchedAttributes"/>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<MatchedAttribute> MatchedAttributes { get; }

    /// <inheritdoc cref="Hit.Looks"/>
    [JsonPropertyOrder(1)]
    public float? Looks { get; }

    /// <inheritdoc cref="Hit.Folded"/>
    [JsonPropertyOrder(1)]
    public int Folded { get; }
}
