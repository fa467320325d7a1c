using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>What English words for colours, people and occasions name.</summary>
internal static class NamedSenses
{
    /// <summary>By word what it names.</summary>
    /// <param name="group">What the words are about.</param>
    /// <param name="words">The group's name in <paramref name="search"/>.</param>
    /// <param name="shopper">For each name its words.</param>
    /// <param name="search">Other meanings, and what belongs to a name.</param>
    public static Dictionary<string, Sense> Of(
        PartGroup group,
        string words,
        IReadOnlyDictionary<string, IReadOnlyList<string>> shopper,
        SearchWords search
    )
    {
        var names = shopper
            .SelectMany(entry =>
                entry
                    .Value.Prepend(entry.Key)
                    .Select(word => (Word: word.ToLowerInvariant(), Name: entry.Key))
            )
            .Distinct()
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .ToDictionary(
                entry => entry.Key,
                entry => (IReadOnlyList<string>)[.. entry.Select(item => item.Name)],
                StringComparer.Ordinal
            );
        foreach (var (word, meant) in search.Meanings.GetValueOrDefault(words, Nothing))
        {
            names[word] = meant;
        }
        var families = search.Families.GetValueOrDefault(words, Nothing);
        return names
            .Where(entry => entry.Value.Count > 0)
            .ToDictionary(
                entry => entry.Key,
                entry => new Sense(group, English(group, entry.Key, entry.Value))
                {
                    Names = entry.Value,
                    Shades =
                    [
                        .. entry
                            .Value.SelectMany(name => families.GetValueOrDefault(name, []))
                            .Except(entry.Value, StringComparer.Ordinal),
                    ],
                },
                StringComparer.Ordinal
            );
    }

    // "For the office" is the office; "for him" and "gents" are men.
    private static string English(PartGroup group, string word, IReadOnlyList<string> names) =>
        group == PartGroup.Person && People.Group(names) is { Length: > 0 } people
            ? people
            : _beginnings.Aggregate(
                word,
                (rest, beginning) =>
                    rest.StartsWith(beginning, StringComparison.Ordinal)
                        ? rest[beginning.Length..]
                        : rest
            );

    private static readonly string[] _beginnings = ["for ", "in ", "a ", "an ", "the "];

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Nothing { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
