using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Amounts;
using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Vocabulary;
using ClosetCompanion.Search.Understanding.Wishes;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding;

/// <summary>Completes a reading: the words that are left, how clear it is, and what the ranking is to do.</summary>
/// <param name="catalogue">The words of the catalogue.</param>
/// <param name="search">What a search knows beyond words.</param>
internal sealed class ReadingMaker(CatalogueWords catalogue, SearchWords search)
{
    private const int FewestProducts = 3;
    private const float KindWeight = 2;
    private const float KnownWeight = 0.5f;

    /// <summary>Completes a reading.</summary>
    public Reading Make(
        Reading reading,
        IReadOnlyList<Found> found,
        Mark[] marks,
        AmountsFound amounts
    )
    {
        TextSpan[] read = [.. reading.Parts.Select(part => part.Span)];
        Word[] free =
        [
            .. found
                .Where(
                    (part, place) =>
                        !amounts.Taken.Contains(place)
                        && !marks[place].IsDropped
                        && !IsPercentage(place, found)
                        && IsFree(part, read)
                )
                .SelectMany(part => part.Words),
        ];
        var made = reading with
        {
            FreeWords = [.. free.Select(word => word.Key)],
            UnknownWords = [.. free.Where(word => IsUnknown(word, found)).Select(word => word.Key)],
            Clarity = reading.IsTitle || reading.IsCode ? 1 : Clarity(reading, found, free),
        };
        return made with { Wishes = WishMaker.Make(made, search) };
    }

    private static bool IsFree(Found part, TextSpan[] read) =>
        !read.Contains(part.Span) && (!part.IsKnown || part.Names || part.Roles == Roles.Plain);

    private static bool IsPercentage(int place, IReadOnlyList<Found> found) =>
        place + 1 < found.Count
        && found[place].Words[0].IsNumber
        && found[place + 1].Words[0].Gap.StartsWith('%');

    private bool IsUnknown(Word word, IReadOnlyList<Found> found) =>
        !word.HasDigit
        && catalogue.Count(word.Key) == 0
        && found.Any(part => !part.IsKnown && part.Words.Contains(word));

    private float Clarity(Reading reading, IReadOnlyList<Found> found, Word[] free)
    {
        var understood = reading
            .Parts.Where(part =>
                part.Group is not (PartGroup.Price or PartGroup.Size or PartGroup.Word)
            )
            .DistinctBy(part => part.Span)
            .Sum(part => part.Group == PartGroup.Kind ? KindWeight : 1);
        var plain = found.Count(part => part.Roles == Roles.Plain && !part.Names) * KnownWeight;
        Word[] others =
        [
            .. free.Where(word =>
                !found.Any(part => part.Roles == Roles.Plain && part.Words.Contains(word))
            ),
        ];
        var known = others.Count(word => catalogue.Count(word.Key) >= FewestProducts) * KnownWeight;
        var all = understood + plain + others.Count(word => !word.HasDigit || understood == 0);
        return all == 0 ? 0 : Math.Min(1, (understood + known) / all);
    }
}
