using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>What the English words of the lexicon name.</summary>
internal sealed class SenseBook
{
    private static readonly string[] _order =
    [
        "kinds",
        "colours",
        "people",
        "usages",
        "materials",
        "patterns",
        "sleeves",
        "lengths",
        "features",
        "seasons",
        "occasions",
    ];

    private readonly Dictionary<string, Dictionary<string, Sense>> _byGroup;

    public SenseBook(FashionLexicon lexicon)
    {
        var kinds = new KindSenses(lexicon);
        _byGroup = new(StringComparer.Ordinal) { ["kinds"] = kinds.ByWord() };
        var (shopper, search) = (lexicon.Shopper, lexicon.Search);
        _byGroup["colours"] = NamedSenses.Of(PartGroup.Colour, "colours", shopper.Colours, search);
        _byGroup["people"] = NamedSenses.Of(PartGroup.Person, "people", shopper.People, search);
        _byGroup["usages"] = NamedSenses.Of(PartGroup.Occasion, "usages", shopper.Usages, search);
        foreach (
            var (group, senses) in DetailSenses.ByGroup(
                [.. shopper.Details, .. search.Details],
                search
            )
        )
        {
            _byGroup[group] = senses;
        }
    }

    /// <summary>Every English word with what it names; a word of several groups once, in the order of the groups.</summary>
    public IEnumerable<(string Word, Sense Sense)> Words =>
        _order
            .SelectMany(group => _byGroup[group])
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (entry.Key, entry.Value));

    /// <summary>What a name or an English word of a group names.</summary>
    /// <exception cref="InvalidOperationException">The lexicon has no such word.</exception>
    public Sense Find(string group, string word)
    {
        // Details stand in several files; a language may put them under any of their groups.
        var near = _byGroup.TryGetValue(group, out var senses)
            ? senses.GetValueOrDefault(Key(word))
            : null;
        return near
            ?? FindAny(word)
            ?? throw new InvalidOperationException(
                $"\"{word}\" in the group {group} of a language is neither a name nor an English word of the lexicon."
            );
    }

    /// <summary>What a name or an English word of any group names; null where there is none.</summary>
    public Sense? FindAny(string word) =>
        _order
            .Select(group => _byGroup[group].GetValueOrDefault(Key(word)))
            .FirstOrDefault(sense => sense is not null);

    private static string Key(string word) => word.ToLowerInvariant();
}
