using System.Collections.Concurrent;
using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;
using ClosetCompanion.Search.Understanding.Vocabulary;

namespace ClosetCompanion.Search.Understanding.Links;

/// <summary>Says which values of a catalogue stand for what words name: blue is "Blue", less closely "Navy Blue".</summary>
/// <remarks>Values are read with the lexicon, in any language, so that "Kleider" answers "dress".</remarks>
internal sealed class CatalogueLinks
{
    /// <summary>How much a value counts that only belongs to what was asked for.</summary>
    public const float ShadeWeight = 0.6f;

    // A value that one in fifty has of those that have the commonest.
    private const int CommonShare = 50;

    private static readonly Dictionary<PartGroup, string[]> _fields = new()
    {
        [PartGroup.Kind] = ["kind", "category"],
        [PartGroup.Colour] = ["colour", "color", "farbe"],
        [PartGroup.Person] = ["gender", "age", "age group", "agegroup"],
        [PartGroup.Occasion] = ["usage", "occasion"],
        [PartGroup.Season] = ["season"],
    };

    private static readonly HashSet<string> _ownFields = new(
        _fields.Values.SelectMany(fields => fields),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly ConcurrentDictionary<(PartGroup, string), IReadOnlyList<WishedValue>> _known =
        new();
    private readonly IReadOnlyList<(
        AttributeValue Value,
        ValueMeaning Meaning,
        string Stem
    )> _values;
    private readonly FashionWords _fashion;
    private readonly bool _hasBrands;

    public CatalogueLinks(
        CatalogueVocabulary vocabulary,
        PhraseMatcher matcher,
        FashionWords fashion
    )
    {
        _hasBrands = vocabulary.HasBrandColumn;
        _fashion = fashion;
        _values =
        [
            .. vocabulary.Values.Select(value =>
                (value, ValueMeaning.Of(value.Value, matcher, fashion), StemOf(value.Value))
            ),
        ];
    }

    /// <summary>The values, the closest first; none where the catalogue has no field for it.</summary>
    public IReadOnlyList<WishedValue> Find(Sense sense) =>
        _known.GetOrAdd(
            (sense.Group, sense.English),
            static (_, arg) => arg.This.Search(arg.sense),
            (This: this, sense)
        );

    /// <summary>The value that stands for a brand; none where brands have no column.</summary>
    public IReadOnlyList<WishedValue> FindBrand(string brand) =>
        _hasBrands ? [new WishedValue("brand", brand, 1)] : [];

    /// <summary>Whether so many products have a value that the others can be left out.</summary>
    public bool IsCommon(WishedValue value)
    {
        var field = _values.Where(entry => Fits(entry.Value.Field, value.Field)).ToArray();
        var most = field.Select(entry => entry.Value.Products).DefaultIfEmpty(0).Max();
        return field.Any(entry =>
            entry.Value.Value == value.Value && entry.Value.Products * CommonShare >= most
        );
    }

    /// <summary>What a field is about.</summary>
    public PartGroup GroupOf(string field) =>
        _fields.FirstOrDefault(group =>
            group.Value.Contains(field, StringComparer.OrdinalIgnoreCase)
        )
            is { Value: not null } known
            ? known.Key
            : PartGroup.Value;

    private IReadOnlyList<WishedValue> Search(Sense sense)
    {
        var fields = _fields.GetValueOrDefault(sense.Group);
        var stem = StemOf(sense.English);
        foreach (var field in fields ?? [""])
        {
            WishedValue[] found =
            [
                .. _values
                    .Where(entry => Fits(entry.Value.Field, field))
                    .Select(entry => new WishedValue(
                        entry.Value.Field,
                        entry.Value.Value,
                        // A value of the same name is what was asked for, whatever kind the lexicon counts it to.
                        entry.Stem == stem
                            ? 1
                            : entry.Meaning.Closeness(sense)
                    ))
                    .Where(value => value.Weight > 0)
                    .OrderByDescending(value => value.Weight),
            ];
            // A catalogue that only knows wider kinds ("Shoes") answers narrower words with these.
            if (found.Any(value => value.Weight >= ShadeWeight))
            {
                return [.. found.Where(value => value.Weight >= ShadeWeight)];
            }
            if (found.Length > 0)
            {
                return found;
            }
        }
        return [];
    }

    private string StemOf(string text) =>
        string.Join(
            ' ',
            _fashion.Splitter.Split(text).Select(word => _fashion.Languages[0].Stem(word.Key))
        );

    private static bool Fits(string field, string wanted) =>
        wanted.Length > 0
            ? field.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            : !_ownFields.Contains(field);
}
