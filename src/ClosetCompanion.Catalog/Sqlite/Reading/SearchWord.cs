using System.Text.RegularExpressions;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>A word of a text that somebody searches for.</summary>
/// <param name="Text">As it was written, without what does not count.</param>
/// <param name="Expression">What SQLite's full-text search is asked; made of letters and digits in quotes, so that nothing of the text is taken for syntax.</param>
internal sealed partial record SearchWord(string Text, string Expression)
{
    private const int MostWords = 32;

    // Longer runs of a script without spaces are several words.
    private const int LongestRun = 3;

    // Words that say nothing about a product, unless there is no other word.
    private static readonly HashSet<string> _empty = new(
        [
            .. "a an and any are as at by can do find for from get give has have i in is it like looking".Split(
                ' '
            ),
            .. "me my need of on or please show some something that the this to want which with you your".Split(
                ' '
            ),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The words of a text, each once, in their order.</summary>
    public static IReadOnlyList<SearchWord> Split(string text)
    {
        var words = Words(text)
            .SelectMany(Apart)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var telling = words.Where(word => !_empty.Contains(word)).ToArray();
        return [.. (telling.Length > 0 ? telling : words).Take(MostWords).Select(Of)];
    }

    /// <summary>A word, or words that stand side by side; null where nothing of it can be searched for.</summary>
    public static SearchWord? OfPhrase(string phrase)
    {
        var words = Words(phrase).ToArray();
        return words switch
        {
            [] => null,
            [var word] => Of(word),
            _ when Array.Exists(words, HasUnspaced) => new SearchWord(
                phrase,
                All([.. words.Select(word => Of(word).Expression)])
            ),
            _ => new SearchWord(phrase, $"\"{string.Join(' ', words.SelectMany(Parts))}\""),
        };
    }

    private static IEnumerable<string> Words(string text) =>
        WordPattern().Matches(text).Select(match => PossessivePattern().Replace(match.Value, ""));

    private static IEnumerable<string> Apart(string word) =>
        HasUnspaced(word)
            ? Grams
                .Runs(word)
                .SelectMany(run =>
                    run.IsUnspaced && run.Run.EnumerateRunes().Count() > LongestRun
                        ? Grams.Pairs(run.Run)
                        : [run.Run]
                )
            : [word];

    private static SearchWord Of(string word)
    {
        if (HasUnspaced(word))
        {
            return new SearchWord(
                word,
                All([
                    .. Grams
                        .Runs(word)
                        .Select(run => run.IsUnspaced ? Grams.Expression(run.Run) : Plain(run.Run))
                        .Where(expression => expression.Length > 0),
                ])
            );
        }
        return new SearchWord(word, Plain(word));
    }

    // "t-shirt" is two tokens for SQLite. It is to find "T-shirt" and "Tshirt", but not every shirt. "Straße" is to find
    // "Strasse".
    private static string Plain(string word)
    {
        var parts = Parts(word);
        if (parts.Length == 0)
        {
            return "";
        }
        string[] ways =
        [
            string.Join(' ', parts),
            string.Concat(parts),
            string.Join(' ', parts).Replace("ß", "ss", StringComparison.OrdinalIgnoreCase),
        ];
        string[] different = [.. ways.Distinct(StringComparer.Ordinal).Select(way => $"\"{way}\"")];
        return different.Length == 1 ? different[0] : $"({string.Join(" OR ", different)})";
    }

    private static string All(string[] expressions) =>
        expressions.Length == 1 ? expressions[0] : $"({string.Join(" AND ", expressions)})";

    private static string[] Parts(string word) =>
        [.. PartPattern().Matches(word).Select(match => match.Value)];

    private static bool HasUnspaced(string word) => word.EnumerateRunes().Any(Grams.Has);

    [GeneratedRegex(
        @"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’./&+_][\p{L}\p{M}\p{N}]+)*",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"['’]s$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PossessivePattern();
}
