using ClosetCompanion.Search.Understanding.Amounts;
using ClosetCompanion.Search.Understanding.Links;
using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding;

/// <summary>Makes the parts of a reading from the words that were found.</summary>
/// <param name="links">Knows the catalogue's values.</param>
/// <param name="fashion">The lexicon.</param>
internal sealed class ReadingParts(CatalogueLinks links, FashionWords fashion)
{
    /// <summary>The parts, in the order of the text.</summary>
    /// <param name="text">The text as it was typed.</param>
    /// <param name="found">Its words.</param>
    /// <param name="marks">How each counts.</param>
    /// <param name="amounts">Prices and sizes.</param>
    /// <param name="isTitle">Whether everything is only a wish.</param>
    public IReadOnlyList<ReadingPart> Of(
        string text,
        IReadOnlyList<Found> found,
        Mark[] marks,
        AmountsFound amounts,
        bool isTitle
    )
    {
        var hasKind = Enumerable
            .Range(0, found.Count)
            .Any(place => found[place].Group == PartGroup.Kind && !marks[place].IsExcluded);
        var parts = new List<ReadingPart>();
        for (var place = 0; place < found.Count; place++)
        {
            if (!marks[place].IsDropped && !amounts.Taken.Contains(place))
            {
                parts.AddRange(Of(text, found[place], marks[place], hasKind));
            }
        }
        parts.AddRange(amounts.All.Select(amount => Of(amount, found)));
        return
        [
            .. parts
                .Select(part => isTitle ? part with { IsWish = true } : part)
                .OrderBy(part => part.Span.Start),
        ];
    }

    private IEnumerable<ReadingPart> Of(string text, Found found, Mark mark, bool hasKind)
    {
        var source =
            found.Words.Any(word => word.Corrected) ? ReadFrom.Spelling
            : found.Entry?.Language is "" ? ReadFrom.Catalogue
            : found.Entry?.Language is null or Entry.English ? ReadFrom.Lexicon
            : ReadFrom.Language;
        var part = new ReadingPart(
            PartGroup.Word,
            found.Span.Of(text).ToLowerInvariant(),
            found.Span,
            source
        )
        {
            Language = found.Entry?.Language is { Length: > 0 } language ? language : null,
            Excluded = mark.IsExcluded,
            IsWish = mark.IsWish,
            Cue = mark.Cue,
            Words = Typed(found),
        };
        return found.Entry switch
        {
            { Senses.Count: > 0 } => Senses(part, found.Entry.Senses, hasKind),
            { Brand: { } brand } =>
            [
                part with
                {
                    Group = PartGroup.Brand,
                    Name = brand,
                    Values = links.FindBrand(brand),
                },
            ],
            { Value: { } value } =>
            [
                part with
                {
                    Group = links.GroupOf(value.Field),
                    Name = value.Value,
                    Values = [new WishedValue(value.Field, value.Value, 1)],
                },
            ],
            _ => mark.IsExcluded ? [part] : [],
        };
    }

    // "Keine Lederjacke" leaves leather out; the jacket stays wanted unless something else is.
    private IEnumerable<ReadingPart> Senses(
        ReadingPart part,
        IReadOnlyList<Sense> senses,
        bool hasKind
    )
    {
        var isSeveral = senses.Count > 1 && part.Excluded;
        foreach (var sense in senses)
        {
            var isKind = sense.Group == PartGroup.Kind;
            if (isSeveral && isKind && hasKind)
            {
                continue;
            }
            yield return part with
            {
                Group = sense.Group,
                Name = sense.English,
                Meant = fashion.Synonyms.NameOf(sense),
                Names = sense.Names,
                Excluded = part.Excluded && !(isSeveral && isKind),
                IsWish = part.IsWish || IsOnlyWish(sense, part.Excluded),
                Values =
                    part.Excluded && sense.IsStyle
                        ? []
                        : links.Find(Alone(sense, hasKind || part.Excluded)),
                Words = WordsOf(sense, part),
            };
        }
    }

    // An English word says no more than what it means; one of another language may stand in titles of that language.
    private IReadOnlyList<string> WordsOf(Sense sense, ReadingPart typed)
    {
        var meant = fashion.Synonyms.WordsOf(sense);
        return
        [
            .. (typed.Language == Entry.English ? meant : meant.Concat(typed.Words)).Distinct(
                StringComparer.Ordinal
            ),
        ];
    }

    // "Blue denim" is blue, and jeans.
    private Sense Alone(Sense sense, bool hasKind) =>
        !hasKind
        && sense.Group != PartGroup.Kind
        && fashion.Search.Alone.TryGetValue(sense.English, out var kind)
            ? fashion.Senses.FindAny(kind) ?? sense
            : sense;

    // "For the office" is no word of the catalogue; "formal" is one, and common.
    private bool IsOnlyWish(Sense sense, bool isExcluded) =>
        !isExcluded
        && (
            sense.Group == PartGroup.Season
            || sense.Group == PartGroup.Occasion
                && !(
                    sense.Names.Any(name =>
                        name.Equals(sense.English, StringComparison.OrdinalIgnoreCase)
                    ) && links.Find(sense).Any(links.IsCommon)
                )
        );

    private static IReadOnlyList<string> Typed(Found found) =>
        [
            .. new[]
            {
                string.Join(' ', found.Words.Select(word => word.Key)),
                string.Join(' ', found.Words.Select(word => Letters.Fold(word.Text))),
            }.Distinct(StringComparer.Ordinal),
        ];

    private static ReadingPart Of(AmountFound amount, IReadOnlyList<Found> found)
    {
        var span = found[amount.First].Span.To(found[amount.Last].Span);
        return amount.Price is { } price
            ? new ReadingPart(PartGroup.Price, PriceText.Of(price), span, ReadFrom.Numbers)
            {
                Price = price,
            }
            : new ReadingPart(PartGroup.Size, $"size {amount.Size}", span, ReadFrom.Numbers)
            {
                Size = amount.Size,
            };
    }
}
