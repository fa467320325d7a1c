using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Wishes;

/// <summary>Turns a reading into what the ranking is to do.</summary>
internal static class WishMaker
{
    private const float AttributeWordWeight = 0.5f;

    /// <summary>The wishes of a reading.</summary>
    public static ReadingWishes Make(Reading reading, SearchWords search) =>
        new()
        {
            Attributes = AttributeWishes.Of(reading),
            Words = [.. Words(reading)],
            Price = reading.Parts.LastOrDefault(part => part.Price is not null)?.Price,
            Sizes =
            [
                .. reading
                    .Parts.Select(part => part.Size)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Phrases = Phrasing.Of(reading, search),
            ExcludedPhrases =
            [
                .. reading
                    .Parts.Where(part => part is { Excluded: true, Values.Count: 0 })
                    .Select(part => part.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
        };

    private static IEnumerable<WordWish> Words(Reading reading)
    {
        foreach (var word in reading.FreeWords.Distinct(StringComparer.Ordinal))
        {
            yield return new WordWish([word], 1, IsExcluded: false, IsNeeded: false);
        }
        foreach (var part in reading.Parts.Where(part => part.Words.Count > 0))
        {
            var isKnown = part.Values.Count > 0;
            if (isKnown && (part.Excluded || part.Group == PartGroup.Person))
            {
                // The field tells; "red" in a title may be a brand's, and half of all titles say "men".
                continue;
            }
            yield return new WordWish(
                part.Words,
                isKnown || part.IsWish ? AttributeWordWeight : 1,
                part.Excluded,
                IsNeeded: !isKnown && !part.IsWish
            );
        }
    }
}
