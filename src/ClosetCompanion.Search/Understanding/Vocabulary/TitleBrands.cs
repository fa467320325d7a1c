using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Vocabulary;

/// <summary>
/// Finds brands in titles such as "Adidas Men Running Shoes", for catalogues without a column for brands: what stands
/// before the word for people, where several titles begin so.
/// </summary>
internal sealed class TitleBrands
{
    /// <summary>How many words of a title are looked at.</summary>
    public const int WordsLookedAt = MostWords + 1;

    private const int MostWords = 3;
    private const int FewestTitles = 3;

    private readonly WordIndex _index = FashionWords.Current.Index;
    private readonly Dictionary<string, (string Written, int Titles)> _beginnings = new(
        StringComparer.Ordinal
    );

    /// <summary>Looks at the words of a title.</summary>
    public void Add(IReadOnlyList<Word> title)
    {
        var people = Enumerable
            .Range(0, Math.Min(WordsLookedAt, title.Count))
            .FirstOrDefault(place => Names(title[place].Key, PartGroup.Person), -1);
        if (people < 1 || NamesSomething(title[people - 1].Key))
        {
            return;
        }
        var key = string.Join(' ', title.Take(people).Select(word => word.Key));
        var written = string.Join(' ', title.Take(people).Select(word => word.Text));
        var seen = _beginnings.GetValueOrDefault(key, (written, 0));
        _beginnings[key] = (seen.Item1, seen.Item2 + 1);
    }

    /// <summary>The brands with the number of titles that begin with them.</summary>
    public Dictionary<string, int> Found() =>
        _beginnings
            .Values.Where(beginning => beginning.Titles >= FewestTitles)
            .GroupBy(beginning => beginning.Written, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                brand => brand.Key,
                brand => brand.Sum(beginning => beginning.Titles),
                StringComparer.OrdinalIgnoreCase
            );

    private bool NamesSomething(string key) =>
        _index.Find(key).Any(entry => entry.Language == Entry.English && entry.Names);

    private bool Names(string key, params PartGroup[] groups) =>
        _index
            .Find(key)
            .Any(entry =>
                entry.Language == Entry.English
                && entry.Senses.Any(sense => groups.Contains(sense.Group))
            );
}
