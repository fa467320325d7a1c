using System.ComponentModel;
using ClosetCompanion.Search.Queries;
using Microsoft.AspNetCore.Mvc;

namespace ClosetCompanion.Web.Searching;

/// <summary>A query in the parameters of an address.</summary>
internal sealed record SearchParameters
{
    [FromQuery(Name = "q"), Description("Words to look for; may be repeated.")]
    public string[]? Words { get; init; }

    [FromQuery(Name = "like"), Description("Id of a product to be like; may be repeated.")]
    public string[]? Like { get; init; }

    [FromQuery(Name = "unlike"), Description("Id of a product not to be like; may be repeated.")]
    public string[]? Unlike { get; init; }

    [FromQuery(Name = "filter"), Description("FIELD=VALUE, such as colour=red; may be repeated.")]
    public string[]? Filter { get; init; }

    [FromQuery(Name = "catalogue"), Description("Only this catalogue.")]
    public string? Catalogue { get; init; }

    [FromQuery(Name = "sort"), Description("closeness, price, price-desc or newest.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "hybrid"), Description("false looks for the words by the looks alone.")]
    public bool? Hybrid { get; init; }

    [
        FromQuery(Name = "understand"),
        Description("off searches for the words as they are; on or off.")
    ]
    public string? Understand { get; init; }

    [FromQuery(Name = "correct"), Description("off leaves typing errors as they are; on or off.")]
    public string? Correct { get; init; }

    [FromQuery(Name = "fold"), Description("false shows variants one by one.")]
    public bool? Fold { get; init; }

    [FromQuery(Name = "facets"), Description("true counts facets.")]
    public bool? Facets { get; init; }

    [FromQuery(Name = "top"), Description("How many hits, 1 to 100; 24 when absent.")]
    public int? Top { get; init; }

    [FromQuery(Name = "skip"), Description("How many hits to pass over first.")]
    public int? Skip { get; init; }

    /// <summary>The same as a request.</summary>
    /// <exception cref="ClosetCompanion.Search.Queries.QueryException">A filter is none.</exception>
    /// <exception cref="Problems.ProblemException">A choice is neither on nor off.</exception>
    public SearchRequest ToRequest() =>
        new()
        {
            Texts =
            [
                .. (Words ?? [])
                    .Where(words => !string.IsNullOrWhiteSpace(words))
                    .Select(words => new WeightedText { Text = words }),
            ],
            Like = [.. (Like ?? []).Select(id => new MentionedProduct(id))],
            Unlike = [.. (Unlike ?? []).Select(id => new MentionedProduct(id))],
            Filters = (Filter ?? [])
                .Select(SearchFilter.Parse)
                .GroupBy(filter => filter.Field, filter => filter.Value, StringComparer.Ordinal)
                .ToDictionary(
                    field => field.Key,
                    field => new FilterValues([.. field]),
                    StringComparer.Ordinal
                ),
            Catalogue = Catalogue,
            Sort = Sort,
            Hybrid = Hybrid,
            Understand = OnOff.Read("understand", Understand),
            Correct = OnOff.Read("correct", Correct),
            Fold = Fold,
            Facets = Facets,
            Top = Top,
            Skip = Skip,
        };
}
