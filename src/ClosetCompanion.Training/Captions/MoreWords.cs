using ClosetCompanion.Catalog.Lexicon;

namespace ClosetCompanion.Training.Captions;

/// <summary>
/// The English words that <c>en.json</c> has beside those of <c>lexicon.json</c>. A search reads them with care for what else
/// is said; a caption claims them, so those that a search takes for nothing, and those that a detail is known by, are left out.
/// </summary>
internal sealed class MoreWords
{
    private readonly LanguageWords _english;
    private readonly SearchWords _search;
    private readonly HashSet<string> _ofDetails;

    /// <param name="lexicon">The lexicon.</param>
    public MoreWords(FashionLexicon lexicon)
    {
        _english = lexicon.Languages[0];
        _search = lexicon.Search;
        _ofDetails = lexicon.Shopper.Details.SelectMany(detail => detail.Words).ToHashSet();
    }

    /// <summary>For each name of a group its words, and those that mean the same as the name or as one of them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AddTo(
        string group,
        IReadOnlyDictionary<string, IReadOnlyList<string>> words
    ) =>
        words.ToDictionary(
            entry => entry.Key,
            entry => Add(group, [entry.Key, .. entry.Value], entry.Value),
            StringComparer.Ordinal
        );

    /// <summary>A detail with what else its words are called.</summary>
    public LexiconDetail AddTo(LexiconDetail detail) =>
        detail.Group == Lexicon.Styles
            ? detail with
            {
                Words = Add(Lexicon.Kinds, detail.Words, detail.Words),
            }
            : detail;

    private IReadOnlyList<string> Add(
        string group,
        IEnumerable<string> names,
        IReadOnlyList<string> words
    )
    {
        var more = _english.Words[group];
        var meanings = _search.Meanings.GetValueOrDefault(group);
        return
        [
            .. words
                .Concat(
                    names
                        .SelectMany(name => more.GetValueOrDefault(name, []))
                        .Where(word => !_ofDetails.Contains(word) && !MeansNothing(word))
                )
                .Distinct(StringComparer.Ordinal),
        ];

        bool MeansNothing(string word) =>
            meanings?.TryGetValue(word, out var meant) == true && meant.Count == 0;
    }
}
