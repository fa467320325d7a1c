using ClosetCompanion.Search.Understanding.Matching;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Understanding.Links;

/// <summary>What a value of a catalogue means in the words of the lexicon.</summary>
internal sealed class ValueMeaning
{
    // Much less than a shade: some of what the value has is meant, and some is not.
    private const float Wider = 0.3f;

    private readonly Dictionary<PartGroup, HashSet<string>> _names;
    private readonly HashSet<(PartGroup, string)> _senses;

    private ValueMeaning(IReadOnlyList<Sense> read)
    {
        _senses = [.. read.Select(sense => (sense.Group, sense.English))];
        _names = read.GroupBy(sense => sense.Group)
            .ToDictionary(
                group => group.Key,
                group => group.SelectMany(sense => sense.Names).ToHashSet(StringComparer.Ordinal)
            );
    }

    /// <summary>Reads a value. A name of the Fashion Product Images set stands for itself alone.</summary>
    public static ValueMeaning Of(string value, PhraseMatcher matcher, FashionWords fashion)
    {
        var own = fashion.Senses.FindAny(value);
        var name = own?.Names.FirstOrDefault(name =>
            name.Equals(value, StringComparison.OrdinalIgnoreCase)
        );
        return name is not null
            ? new ValueMeaning([own! with { Names = [name] }])
            : new ValueMeaning([
                .. matcher
                    .Match(fashion.Splitter.Split(value))
                    .SelectMany(found => found.Entry?.Senses ?? []),
            ]);
    }

    /// <summary>1 when the value is what was asked for, less when it belongs to it or has it among others, else 0.</summary>
    public float Closeness(Sense sense)
    {
        if (sense.Names.Count == 0)
        {
            return _senses.Contains((sense.Group, sense.English)) ? 1 : 0;
        }
        if (!_names.TryGetValue(sense.Group, out var own) || own.Count == 0)
        {
            return 0;
        }
        return own.IsSubsetOf(sense.Names) ? 1
            : own.IsSubsetOf(sense.Names.Concat(sense.Shades)) ? CatalogueLinks.ShadeWeight
            : own.Overlaps(sense.Names) ? Wider
            : 0;
    }
}
