using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Wishes;

/// <summary>Joins the parts of a reading that are about one field.</summary>
internal static class AttributeWishes
{
    /// <summary>One wish for each field and sign; what is left out is taken from what is asked for.</summary>
    public static IReadOnlyList<AttributeWish> Of(Reading reading)
    {
        var wanted = Join(reading, excluded: false).ToArray();
        var excluded = Join(reading, excluded: true).ToArray();
        return
        [
            .. wanted.Select(wish => wish with { Values = Without(wish.Values, excluded) }),
            // "Sneakers, not trainers" leaves nothing over; then words alone tell.
            .. excluded.Where(wish =>
                !wanted.Any(other =>
                    other.IsFilter
                    && Without(other.Values, [wish]).Count == other.Values.Count
                    && other.Values.Any(value => Has(wish, value))
                )
            ),
        ];
    }

    private static IEnumerable<AttributeWish> Join(Reading reading, bool excluded) =>
        reading
            .Parts.Where(part => part.Excluded == excluded && part.Values.Count > 0)
            .GroupBy(part => (part.Values[0].Field, IsFilter: excluded || !part.IsWish))
            .Select(field => new AttributeWish(
                field.Key.Field,
                excluded ? Union([.. field]) : Narrowed([.. field], reading.Text),
                excluded,
                field.Key.IsFilter
            ));

    // Two kinds side by side are one thing said twice, where they have something in common.
    private static IReadOnlyList<WishedValue> Narrowed(ReadingPart[] parts, string text)
    {
        var merged = new List<ReadingPart> { parts[0] };
        foreach (var part in parts.Skip(1))
        {
            var last = merged[^1];
            var common = part.Values.IntersectBy(last.Values.Select(Key), Key).ToArray();
            if (common.Length > 0 && AreSideBySide(last, part, text))
            {
                merged[^1] = part with { Values = common, Span = last.Span.To(part.Span) };
            }
            else
            {
                merged.Add(part);
            }
        }
        return Union(merged);
    }

    private static bool AreSideBySide(ReadingPart first, ReadingPart second, string text) =>
        second.Span.Start >= first.Span.End
        && string.IsNullOrWhiteSpace(text[first.Span.End..second.Span.Start]);

    private static IReadOnlyList<WishedValue> Union(IReadOnlyList<ReadingPart> parts) =>
        [
            .. parts
                .SelectMany(part => part.Values)
                .GroupBy(Key)
                .Select(value => value.MaxBy(other => other.Weight))
                .OrderByDescending(value => value.Weight),
        ];

    // What is asked for by name stays, where all of it would go.
    private static IReadOnlyList<WishedValue> Without(
        IReadOnlyList<WishedValue> values,
        IReadOnlyList<AttributeWish> excluded
    )
    {
        WishedValue[] left = [.. values.Where(value => !excluded.Any(wish => Has(wish, value)))];
        return left.Length > 0 ? left : values;
    }

    private static bool Has(AttributeWish wish, WishedValue value) =>
        wish.Values.Any(other => Key(other) == Key(value));

    private static (string, string) Key(WishedValue value) => (value.Field, value.Value);
}
