using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Data;

/// <summary>
/// The values of each group of attributes, each said by one of its words, as captions beside which every picture of a
/// batch is judged: what a bare "watches" or "navy" must find is trained directly.
/// </summary>
internal sealed class AttributeWords
{
    /// <summary>Values of fewer products teach nothing that could be measured.</summary>
    private const int FewestProducts = 5;

    private readonly Func<string, int[]> _tokenize;
    private readonly double _weight;
    private readonly IReadOnlyList<(
        string Group,
        IReadOnlyList<IReadOnlyList<string>> Values
    )> _groups;

    public AttributeWords(
        IReadOnlyList<TrainingProduct> products,
        Lexicon lexicon,
        Func<string, int[]> tokenize,
        double weight
    )
    {
        _tokenize = tokenize;
        _groups =
        [
            .. products
                .SelectMany(item => ProductTraits.ValuesOf(item.Product))
                .CountBy(value => value)
                .Where(entry => entry.Value >= FewestProducts)
                .GroupBy(entry => entry.Key.Group, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.Key,
                        (IReadOnlyList<IReadOnlyList<string>>)
                            [
                                .. group
                                    .Select(entry => entry.Key.Name)
                                    .Order(StringComparer.Ordinal)
                                    .Select(name => lexicon.Words(group.Key, name)),
                            ]
                    )
                ),
        ];
        _weight = weight / Math.Max(1, _groups.Count);
    }

    /// <summary>Every word of every value.</summary>
    public IEnumerable<string> All =>
        _groups.SelectMany(group => group.Values).SelectMany(words => words);

    /// <summary>One column of captions for each group; of the brands, which are many, those that the batch shows.</summary>
    public IEnumerable<CaptionColumn> Columns(IReadOnlySet<Trait>[] pictures, Random random)
    {
        var shown = pictures.SelectMany(traits => traits).ToHashSet();
        foreach (var (group, values) in _groups)
        {
            Trait[] words =
            [
                .. values
                    .Select(names => new Trait(group, Lexicon.Pick(names, random)))
                    .Where(word => group != Lexicon.Brands || shown.Contains(word))
                    .Distinct(),
            ];
            if (words.Length == 0)
            {
                continue;
            }

            yield return new CaptionColumn(
                Array.ConvertAll(words, word => _tokenize(word.Word)),
                Matrix.Of(pictures, words, (traits, word) => traits.Contains(word)),
                _weight
            );
        }
    }
}
