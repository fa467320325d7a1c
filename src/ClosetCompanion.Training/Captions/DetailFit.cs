using ClosetCompanion.Catalog.Lexicon;

namespace ClosetCompanion.Training.Captions;

/// <summary>Says whether a detail of the lexicon is true of a product.</summary>
internal static class DetailFit
{
    /// <summary>What the product's kind, people and title say of it.</summary>
    /// <param name="detail">The detail.</param>
    /// <param name="kind">The catalogue's kind.</param>
    /// <param name="people">The catalogue's people.</param>
    /// <param name="title">The title without the names of brands.</param>
    public static bool Fits(
        this LexiconDetail detail,
        string? kind,
        string? people,
        TitleWords title
    ) =>
        (detail.Kinds.Count == 0 || (kind is not null && detail.Kinds.Contains(kind)))
        && (detail.People.Count == 0 || (people is not null && detail.People.Contains(people)))
        && (detail.Title.Count == 0 || title.Without(detail.Not).HasAny(detail.Title));
}
