using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Understanding.Chips;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Answering;

/// <summary>Says what became of the parts of texts that were read.</summary>
internal static class UnderstoodTexts
{
    /// <summary>What was understood of each text.</summary>
    public static IReadOnlyList<UnderstoodText> Of(QueryReading reading, FoundWords found)
    {
        if (reading.Reader is not { } reader)
        {
            return [];
        }
        var edit = new ReadingEdit(reader.Reader, reading.IsCorrected);
        return
        [
            .. reading.Texts.Select(text => new UnderstoodText(
                text,
                [.. text.Parts.Select(part => Of(part, text, found))]
            )
            {
                Edit = edit,
            }),
        ];
    }

    private static UnderstoodPart Of(ReadingPart part, Reading text, FoundWords found)
    {
        if (QueryReading.IsPlain(text))
        {
            return new UnderstoodPart(part, PartUse.Nothing, BecameWish: false);
        }
        var field = FieldOf(part);
        var filter = part is { IsWish: true, Excluded: false }
            ? null
            : found.Read.FirstOrDefault(one =>
                one.Field == field && one.IsExcluded == part.Excluded
            );
        var use = part switch
        {
            _ when filter is not null => PartUse.Filter,
            { Price: not null } or { Size: not null } => PartUse.Nothing,
            { Excluded: false, Values.Count: > 0 } => PartUse.Wish,
            _ => PartUse.Words,
        };
        return filter is not null && !found.Kept.Contains(filter)
            ? new UnderstoodPart(part, PartUse.Wish, BecameWish: true)
            : new UnderstoodPart(part, use, BecameWish: false);
    }

    private static string FieldOf(ReadingPart part) =>
        part switch
        {
            { Price: not null } => FieldNames.Price,
            { Size: not null } => "size",
            { Values: [var first, ..] } => FieldNames.Of(first.Field),
            { Excluded: true, Words.Count: > 0 } => ReadFilters.NameOf(part.Words),
            _ => "",
        };
}
