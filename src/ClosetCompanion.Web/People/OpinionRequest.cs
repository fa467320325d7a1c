using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Web.People;

/// <summary>What a person thinks of a product, as a program says it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record OpinionRequest
{
    /// <summary>The longest words that are kept, in characters.</summary>
    public const int LongestQuery = 500;

    [Description("The product's catalogue.")]
    public required string Catalogue { get; init; }

    [Description("The product's id in it.")]
    public required string Id { get; init; }

    [Description("What is said: like, dislike, notForMe or save.")]
    public required string Verdict { get; init; }

    [Description("The words of the search that found it, at most 500 characters.")]
    public string? Query { get; init; }

    [Description("Its place among the hits, from 1.")]
    public int? Place { get; init; }
}
