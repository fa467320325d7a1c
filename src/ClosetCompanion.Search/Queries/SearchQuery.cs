using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Search.Queries;

/// <summary>What somebody looks for: words, pictures, products to be like, and what the hits must fulfil.</summary>
public sealed record SearchQuery
{
    /// <summary>Descriptions such as "red polo shirt".</summary>
    public IReadOnlyList<QueryText> Texts { get; init; } = [];

    /// <summary>Encoded pictures (JPEG, PNG, WebP ...).</summary>
    public IReadOnlyList<QueryPicture> Pictures { get; init; } = [];

    /// <summary>Products that the hits should be like; they are no hits themselves.</summary>
    public IReadOnlyList<QueryProduct> Like { get; init; } = [];

    /// <summary>Products that the hits should not be like; at equal weights they count half as much as the other parts.</summary>
    public IReadOnlyList<QueryProduct> Unlike { get; init; } = [];

    /// <summary>What the hits must fulfil. Filters alone, without words or pictures, are a query too.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>Whose catalogues are searched; nothing of any other is found, counted or told of.</summary>
    public Scope Scope { get; init; } = Scope.Public;

    /// <summary>Only this catalogue of the scope; null for all.</summary>
    public string? Catalogue { get; init; }

    /// <summary>The order of the hits. Any but the closest first orders the 1,000 closest.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Whether texts are also searched for among the words of the products; false for CLIP alone.</summary>
    public bool Hybrid { get; init; } = true;

    /// <summary>
    /// Whether texts are read: kinds, colours, prices and what is left out become filters, other words and languages are
    /// known. False searches for the texts as they are.
    /// </summary>
    public bool Understand { get; init; } = true;

    /// <summary>Whether typing errors are put right where texts are read.</summary>
    public bool Correct { get; init; } = true;

    /// <summary>Whether variants and products with the very same picture become one hit.</summary>
    public bool Fold { get; init; } = true;

    /// <summary>
    /// Whether the 200 closest hits are ordered by what the person of the scope likes, as far as they answer the query
    /// equally well. Where nobody asks or nothing is known, and in any order but the closest first, it changes nothing.
    /// </summary>
    public bool Personal { get; init; }

    /// <summary>
    /// Opinions to order by instead of those that the store keeps of the person, the newest first; null for the kept ones.
    /// They count only with <see cref="Personal"/>.
    /// </summary>
    public IReadOnlyList<StandingOpinion>? Opinions { get; init; }

    /// <summary>Whether facets are counted.</summary>
    public bool Facets { get; init; }

    /// <summary>How many hits are wanted; 1 to 1,000.</summary>
    public int Top { get; init; } = 24;

    /// <summary>How many hits to pass over first, for later pages.</summary>
    public int Skip { get; init; }

    /// <summary>The scope, narrowed to the catalogue.</summary>
    internal Scope EffectiveScope => Scope.Only(Catalogue);

    /// <summary>How much of the weight of all that is looked for lies on texts, 0 to 1.</summary>
    internal float ShareOfTexts
    {
        get
        {
            var texts = Texts.Sum(text => text.Weight);
            var others = Pictures.Sum(picture => picture.Weight) + Like.Sum(like => like.Weight);
            return texts > 0 ? texts / (texts + others) : 0;
        }
    }
}
