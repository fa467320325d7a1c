using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Store;

/// <summary>An opinion of a person, with its product.</summary>
/// <param name="Key">Rises with every opinion that is given; also the place to go on from in a list.</param>
/// <param name="Product">The product as it is now.</param>
/// <param name="Verdict">Never <see cref="People.Verdict.Save"/>; null where the product is saved and nothing else.</param>
/// <param name="IsSaved">Whether it is kept for later.</param>
/// <param name="Origin">Where the person met it when saying the last word about it.</param>
/// <param name="GivenAt">When that was.</param>
public sealed record KeptOpinion(
    long Key,
    StoredProduct Product,
    Verdict? Verdict,
    bool IsSaved,
    OpinionOrigin Origin,
    DateTimeOffset GivenAt
)
{
    /// <summary>Whether the product is no longer on offer.</summary>
    public bool IsGone => Product.RetiredAt is not null;
}
