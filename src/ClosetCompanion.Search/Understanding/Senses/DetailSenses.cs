using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>What English words for patterns, materials, sleeves, lengths, features, seasons and occasions name.</summary>
internal static class DetailSenses
{
    private static readonly Dictionary<string, PartGroup> _groups = new(StringComparer.Ordinal)
    {
        ["materials"] = PartGroup.Material,
        ["patterns"] = PartGroup.Pattern,
        ["sleeves"] = PartGroup.Sleeves,
        ["lengths"] = PartGroup.Length,
        ["features"] = PartGroup.Feature,
        ["seasons"] = PartGroup.Season,
        ["occasions"] = PartGroup.Occasion,
    };

    /// <summary>For each group by word what it names. Details with the same first title word are one; words of other meanings are left out.</summary>
    public static IEnumerable<(string Group, Dictionary<string, Sense> Senses)> ByGroup(
        IReadOnlyList<LexiconDetail> details,
        SearchWords search
    ) =>
        _groups.Select(group =>
        {
            var senses = ByWord(group.Value, details, group.Key);
            foreach (var (word, _) in search.Meanings.GetValueOrDefault(group.Key, Nothing))
            {
                senses.Remove(word);
            }
            return (group.Key, senses);
        });

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Nothing { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    private static Dictionary<string, Sense> ByWord(
        PartGroup part,
        IReadOnlyList<LexiconDetail> details,
        string group
    )
    {
        var senses = new Dictionary<string, Sense>(StringComparer.Ordinal);
        foreach (
            var same in details
                .Where(detail => detail.Group == group && detail.Title.Count > 0)
                .GroupBy(detail => detail.Title[0], StringComparer.Ordinal)
        )
        {
            var sense = new Sense(part, same.First().Words[0])
            {
                TitleWords =
                [
                    .. same.SelectMany(detail => detail.Title).Distinct(StringComparer.Ordinal),
                ],
            };
            foreach (var word in same.SelectMany(detail => detail.Words))
            {
                senses.TryAdd(word, sense);
            }
        }
        return senses;
    }
}
