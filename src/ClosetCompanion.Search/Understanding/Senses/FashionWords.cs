using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Readings;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>The lexicon made ready for reading: its words of all languages in one index.</summary>
internal sealed class FashionWords
{
    private static readonly Lazy<FashionWords> _loaded = new(() =>
        new FashionWords(FashionLexicon.Current)
    );

    private static readonly Dictionary<string, Roles> _roleNames = new(StringComparer.Ordinal)
    {
        ["before"] = Roles.Before,
        ["after"] = Roles.After,
        ["only"] = Roles.Only,
        ["degree"] = Roles.Degree,
        ["or"] = Roles.Or,
        ["but"] = Roles.But,
        ["with"] = Roles.With,
        ["context"] = Roles.Context,
        ["under"] = Roles.Under,
        ["over"] = Roles.Over,
        ["between"] = Roles.Between,
        ["to"] = Roles.To,
        ["underAfter"] = Roles.UnderAfter,
        ["overAfter"] = Roles.OverAfter,
        ["size"] = Roles.Size,
        ["sizeAfter"] = Roles.SizeAfter,
        ["price"] = Roles.Price,
        ["filler"] = Roles.Filler,
        ["plain"] = Roles.Plain,
    };

    private readonly WordSplitter _plainSplitter = new(segmenter: null);

    private FashionWords(FashionLexicon lexicon)
    {
        Senses = new SenseBook(lexicon);
        Search = lexicon.Search;
        Synonyms = new Synonyms(lexicon.Search, Senses);
        BrandsWithGarments = lexicon.Shopper.BrandsWithGarments;
        Languages = [.. lexicon.Languages.Select(words => new Language(words))];
        foreach (var (word, sense) in Senses.Words)
        {
            Add(word, Languages[0], Roles.None, [sense]);
        }
        foreach (var (words, language) in lexicon.Languages.Zip(Languages))
        {
            AddWords(words, language);
            AddGrammar(words, language);
        }
        foreach (var name in Currency.Names)
        {
            Index.Add(name, new Entry(name, "", Roles.Currency | Roles.Filler, []));
        }
        Splitter = new WordSplitter(new ScriptSegmenter(Unspaced()));
    }

    /// <summary>The lexicon that comes with the program.</summary>
    public static FashionWords Current => _loaded.Value;

    /// <summary>What English words name.</summary>
    public SenseBook Senses { get; }

    /// <summary>What a search knows beyond words.</summary>
    public SearchWords Search { get; }

    /// <summary>Which of the words mean the same.</summary>
    public Synonyms Synonyms { get; }

    /// <summary>Names of brands that say a garment which the product need not be.</summary>
    public IReadOnlyList<string> BrandsWithGarments { get; }

    /// <summary>How the words of each language change; English first.</summary>
    public IReadOnlyList<Language> Languages { get; }

    /// <summary>All words.</summary>
    public WordIndex Index { get; } = new();

    /// <summary>Takes texts apart into words.</summary>
    public WordSplitter Splitter { get; }

    /// <summary>A word or phrase in the form in which words are compared.</summary>
    public string Key(string phrase) =>
        phrase.Any(Letters.IsUnspaced)
            ? Letters.Fold(phrase)
            : string.Join(' ', _plainSplitter.Split(phrase).Select(word => word.Key));

    private void AddWords(LanguageWords words, Language language)
    {
        foreach (var (group, names) in words.Words)
        {
            foreach (var (name, forms) in names)
            {
                Sense[] senses = [.. name.Split(" + ").Select(part => Senses.Find(group, part))];
                foreach (var form in forms)
                {
                    Add(form, language, Roles.None, Called(senses, form, language));
                }
            }
        }
    }

    // An English word is its own best name: an overcoat is called so, not a jacket.
    private static IReadOnlyList<Sense> Called(Sense[] senses, string form, Language language) =>
        language.Code == Entry.English
        && senses is [var sense]
        && sense.Group is PartGroup.Kind or PartGroup.Colour
            ? [sense with { English = form.ToLowerInvariant() }]
            : senses;

    private void AddGrammar(LanguageWords words, Language language)
    {
        foreach (var (role, forms) in words.Grammar)
        {
            foreach (var form in forms)
            {
                Add(form, language, _roleNames[role], []);
            }
        }
    }

    private void Add(string form, Language language, Roles roles, IReadOnlyList<Sense> senses)
    {
        var key = Key(form);
        if (key.Length == 0)
        {
            return;
        }
        var entry = new Entry(Letters.Lower(form), language.Code, roles, senses);
        Index.Add(key, entry);
        if (entry.Names || roles == Roles.Plain)
        {
            Index.AddStem(string.Join(' ', key.Split(' ').Select(language.Stem)), entry);
        }
        if (entry.Names)
        {
            AddOtherSpellings(form, key, entry);
        }
    }

    // "Guertel" for "Gürtel", "flipflops" for "flip-flops".
    private void AddOtherSpellings(string form, string key, Entry entry)
    {
        if (entry.Language == "de")
        {
            var spelt = Letters
                .Lower(form)
                .Replace("ä", "ae", StringComparison.Ordinal)
                .Replace("ö", "oe", StringComparison.Ordinal)
                .Replace("ü", "ue", StringComparison.Ordinal);
            if (Key(spelt) is var other && other != key)
            {
                Index.Add(other, entry with { Exact = spelt });
            }
        }
        if (key.Split(' ') is [{ Length: > 0 } first, { Length: > 2 } second])
        {
            Index.Add(first + second, entry with { Exact = first + second });
        }
    }

    private HashSet<string> Unspaced() =>
        Index.Keys.Where(key => key.Any(Letters.IsUnspaced)).ToHashSet(StringComparer.Ordinal);
}
