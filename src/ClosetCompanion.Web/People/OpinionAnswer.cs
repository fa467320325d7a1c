using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.People;

/// <summary>An opinion of a person.</summary>
internal sealed record OpinionAnswer
{
    public OpinionAnswer(KeptOpinion opinion)
    {
        Product = new ProductAnswer(opinion.Product);
        Verdict = opinion.Verdict is { } verdict ? EnumNames.Of(verdict) : null;
        Saved = opinion.IsSaved;
        Query = opinion.Origin.Query;
        Place = opinion.Origin.Place;
        GivenAt = opinion.GivenAt;
    }

    /// <summary>The product as it is now; with <c>retiredAt</c> when it is no longer on offer.</summary>
    public ProductAnswer Product { get; }

    /// <summary>Like, dislike or notForMe; absent where the product is saved and nothing else.</summary>
    public string? Verdict { get; }

    /// <summary>Whether it is kept for later.</summary>
    public bool Saved { get; }

    /// <summary>The words of the search that found it.</summary>
    public string? Query { get; }

    /// <summary>Its place among the hits, from 1.</summary>
    public int? Place { get; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset GivenAt { get; }
}
