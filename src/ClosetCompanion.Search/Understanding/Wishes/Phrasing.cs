using System.Text;
using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Wishes;

/// <summary>Says a reading in English, as a model that knows only English is to hear it, in a few ways.</summary>
internal static class Phrasing
{
    private static readonly PartGroup[] _beforeKind =
    [
        PartGroup.Brand,
        PartGroup.Length,
        PartGroup.Season,
        PartGroup.Colour,
        PartGroup.Sleeves,
        PartGroup.Pattern,
        PartGroup.Feature,
        PartGroup.Material,
        PartGroup.Occasion,
        PartGroup.Value,
        PartGroup.Kind,
    ];

    /// <summary>The ways, the nearest to what was typed first; at least one.</summary>
    public static IReadOnlyList<string> Of(Reading reading, SearchWords search)
    {
        ReadingPart[] wanted =
        [
            .. reading.Parts.Where(part =>
                !part.Excluded && part.Group is not (PartGroup.Price or PartGroup.Size)
            ),
        ];
        var isEnglish = wanted.All(part => part.Language is null or "en");
        // Where all was understood, five wordings of one wish are to be said alike.
        var isWhole = wanted.Length > 0 && reading.FreeWords.Count == 0;
        string?[] ways =
        [
            isEnglish && !isWhole ? AsTyped(reading) : null,
            wanted.Length > 0 ? Said(reading, wanted, search, other: false) : null,
            wanted.Length > 0 ? Said(reading, wanted, search, other: true) : null,
        ];
        string[] said =
        [
            .. ways.OfType<string>()
                .Where(way => way.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return said.Length > 0 ? said : [reading.Corrected];
    }

    // The text without what is left out, prices and sizes, typing errors put right.
    private static string AsTyped(Reading reading)
    {
        if (reading.Corrections.Count == 0 && !reading.Parts.Any(IsCut))
        {
            return reading.Text;
        }
        var cut = reading
            .Parts.Where(IsCut)
            .SelectMany(part => part.Cue is { } cue ? new[] { part.Span, cue } : [part.Span])
            .ToArray();
        var text = new StringBuilder();
        for (var place = 0; place < reading.Text.Length; place++)
        {
            if (
                reading.Corrections.FirstOrDefault(mended => mended.Span.Start == place)
                    is { } correction
                && !cut.Any(span => IsIn(place, span))
            )
            {
                text.Append(correction.Meant);
                place = correction.Span.End - 1;
            }
            else
            {
                text.Append(cut.Any(span => IsIn(place, span)) ? ' ' : reading.Text[place]);
            }
        }
        return string.Join(
            ' ',
            text.ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Any(char.IsLetterOrDigit))
        );
    }

    private static bool IsCut(ReadingPart part) =>
        part.Excluded || part.Group is PartGroup.Price or PartGroup.Size;

    private static bool IsIn(int place, TextSpan span) => place >= span.Start && place < span.End;

    private static string Said(
        Reading reading,
        IReadOnlyList<ReadingPart> wanted,
        SearchWords search,
        bool other
    )
    {
        var kinds = wanted.Where(part => part.Group == PartGroup.Kind && !part.IsWish).ToArray();
        var people = wanted.Where(part => part.Group == PartGroup.Person).ToArray();
        IEnumerable<string> opposites = reading
            .Parts.Where(part => part.Excluded)
            .Select(part => search.Opposites.GetValueOrDefault(part.Name))
            .OfType<string>();
        IEnumerable<string> before = _beforeKind.SelectMany(group =>
            wanted
                .Where(part =>
                    part.Group == group && !IsAfter(part, wanted) && !kinds.Contains(part)
                )
                .Select(part => part.Meant)
        );
        var noun = string.Join(
            " and ",
            kinds.Select(part => other ? Other(part) : part.Meant).Distinct(StringComparer.Ordinal)
        );
        var after = wanted
            .Where(part => IsAfter(part, wanted))
            .Select(part => part.Meant)
            .ToArray();
        string[] words =
        [
            .. other ? people.Select(part => People.Owner(part.Names)) : [],
            .. opposites,
            .. before,
            noun,
            .. after.Length > 0 ? new[] { $"with {string.Join(' ', after)}" } : [],
            .. other ? [] : people.Select(part => People.For(part.Names)),
            .. reading.FreeWords,
        ];
        return string.Join(
            ' ',
            words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)
        );
    }

    // What only accompanies the kind comes after it: "dress with belt".
    private static bool IsAfter(ReadingPart part, IReadOnlyList<ReadingPart> wanted) =>
        part is { IsWish: true, Group: PartGroup.Kind or PartGroup.Colour }
        && wanted.Any(other =>
            other.Group == PartGroup.Kind && !other.IsWish && other.Span.Start < part.Span.Start
        );

    // The set's own name, where the word stands for one or two kinds.
    private static string Other(ReadingPart part) =>
        part.Names.Count is 1 or 2 && part.Names[0] != "Tshirts"
            ? part.Names[0].ToLowerInvariant()
            : part.Meant;
}
