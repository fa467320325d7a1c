using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Tests.Understanding;

/// <summary>Says whether a reading is what a listed query means.</summary>
internal static class ReadingJudge
{
    /// <summary>What is wrong with the reading; empty when it is right.</summary>
    public static IReadOnlyList<string> Faults(ListedQuery query, Reading reading)
    {
        string?[] faults =
        [
            Wanted("kind", query.Kinds, reading),
            Wanted("colour", query.Colours, reading),
            Wanted("gender", query.People, reading),
            Said("title", query.Title, reading),
            Said("brand", query.Brands, reading),
            Priced(query.Price, reading),
            LeftOut("kind", query.Not.Kinds, query.Kinds, reading),
            LeftOut("colour", query.Not.Colours, [], reading),
            LeftOut("gender", query.Not.People, [], reading),
            LeftOut("usage", query.Not.Usages, [], reading),
            NotSaid("title", query.Not.Title, reading),
            NotSaid("brand", query.Not.Brands, reading),
            Surplus(query, reading),
        ];
        return [.. faults.OfType<string>()];
    }

    /// <summary>Whether the kind was read right, whatever else.</summary>
    public static bool HasKind(ListedQuery query, Reading reading) =>
        Wanted("kind", query.Kinds, reading) is null;

    // All that the filter lets through is allowed.
    private static string? Wanted(string field, IReadOnlyList<string> allowed, Reading reading)
    {
        if (allowed.Count == 0)
        {
            return null;
        }
        string[] read =
        [
            .. reading
                .Wishes.Attributes.Where(wish =>
                    wish.Field == field && !wish.IsExcluded && wish.IsFilter
                )
                .SelectMany(wish => wish.Values)
                .Select(value => value.Value),
        ];
        return read.Length == 0 ? $"no {field}"
            : read.Except(allowed).Any() ? $"{field} {string.Join('|', read)}"
            : null;
    }

    private static string? LeftOut(
        string field,
        IReadOnlyList<string> unwanted,
        IReadOnlyList<string> allowed,
        Reading reading
    )
    {
        var out_ = reading
            .Wishes.Attributes.Where(wish => wish.Field == field && wish.IsExcluded)
            .SelectMany(wish => wish.Values)
            .Select(value => value.Value)
            .ToArray();
        var wanted = reading
            .Wishes.Attributes.Where(wish =>
                wish.Field == field && wish is { IsExcluded: false, IsFilter: true }
            )
            .SelectMany(wish => wish.Values)
            .Select(value => value.Value)
            .ToArray();
        // A filter that lets none of them through is as good.
        return unwanted
            .Except(allowed)
            .Except(out_)
            .Any(value => wanted.Length == 0 || wanted.Contains(value))
            ? $"{field} not left out"
            : null;
    }

    private static string? Said(string what, IReadOnlyList<string> words, Reading reading) =>
        words.Count == 0
        || reading.Parts.Any(part =>
            !part.Excluded && part.Words.Append(part.Name.ToLowerInvariant()).Intersect(words).Any()
        )
        || reading.FreeWords.Intersect(words).Any()
            ? null
            : $"{what} {words[0]} not read";

    private static string? NotSaid(string what, IReadOnlyList<string> words, Reading reading) =>
        words.Count == 0
        || reading.Parts.Any(part =>
            part.Excluded && part.Words.Append(part.Name.ToLowerInvariant()).Intersect(words).Any()
        )
        || words.Contains("sleeves")
            && reading.Parts.Any(part => !part.Excluded && part.Name == "sleeveless")
            ? null
            : $"{what} {words[0]} not left out";

    private static string? Priced(ListedPrice? price, Reading reading) =>
        price is null
        || reading.Wishes.Price is { } read && read.From == price.From && read.To == price.To
            ? null
            : "price not read";

    // What is left out though nobody said so.
    private static string? Surplus(ListedQuery query, Reading reading)
    {
        var not = query.Not;
        var isAsked =
            not.Kinds.Count
                + not.Colours.Count
                + not.People.Count
                + not.Usages.Count
                + not.Title.Count
                + not.Brands.Count
            > 0;
        return !isAsked && reading.Parts.Any(part => part.Excluded) ? "left something out" : null;
    }
}
