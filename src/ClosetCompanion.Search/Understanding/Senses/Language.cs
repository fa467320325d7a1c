using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Words;

namespace ClosetCompanion.Search.Understanding.Senses;

/// <summary>How the words of a language change and join.</summary>
internal sealed class Language
{
    private const string English = "en";

    // Shorter stems are the same in too many words.
    private const int ShortestStem = 3;

    private readonly string[] _endings;

    public Language(LanguageWords words)
    {
        Code = words.Language;
        _endings =
        [
            .. words.Endings.Select(Letters.Fold).OrderByDescending(ending => ending.Length),
        ];
        Linking = [.. words.Linking.Select(Letters.Fold).Prepend("")];
        Without = [.. words.Without.Select(Letters.Fold).Distinct()];
        IsCompounding = words.Linking.Count > 0;
        After = words.Grammar.TryGetValue("after", out var after) ? Letters.Fold(after[0]) : "";
    }

    public string Code { get; }

    /// <summary>Whether words are written together: Herrenlederschuhe.</summary>
    public bool IsCompounding { get; }

    /// <summary>Letters between the parts of a compound, none first.</summary>
    public IReadOnlyList<string> Linking { get; }

    /// <summary>Endings that say "without".</summary>
    public IReadOnlyList<string> Without { get; }

    /// <summary>A word that leaves out what stands before it.</summary>
    public string After { get; }

    /// <summary>A word without its longest ending: beanie and beanies, lady and ladies have one stem.</summary>
    public string Stem(string word) =>
        Code == English ? WithI(WithoutEnding(word)) : WithoutEnding(word);

    private string WithoutEnding(string word)
    {
        foreach (var ending in _endings)
        {
            if (
                word.Length - ending.Length >= ShortestStem
                && word.EndsWith(ending, StringComparison.Ordinal)
                // "Sunglass" has no ending.
                && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal))
            )
            {
                return word[..^ending.Length];
            }
        }
        return word;
    }

    // Step 1c of Porter's stemmer (1980), and "ie" likewise.
    private static string WithI(string word) =>
        word.Length <= ShortestStem ? word
        : word.EndsWith("ie", StringComparison.Ordinal) ? word[..^1]
        : word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal)
            ? $"{word[..^1]}i"
        : word;
}
