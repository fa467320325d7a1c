using System.Text.RegularExpressions;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>A word of a text that somebody searches for.</summary>
/// <param name="Text">As it was written, without what does not count.</param>
/// <param name="Expression">What SQLite's full-text search is asked; made of letters and digits in quotes, so that nothing of the text is taken for syntax.</param>
internal sealed partial record SearchWord(string Text, string Expression)
{
    private const int MostWords = 32;

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
        var words = WordPattern()
            .Matches(text)
            .Select(match => PossessivePattern().Replace(match.Value, ""))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var telling = words.Where(word => !_empty.Contains(word)).ToArray();
        return [.. (telling.Length > 0 ? telling : words).Take(MostWords).Select(Of)];
    }

    // "t-shirt" is two tokens for SQLite. It is to find "T-shirt" and "Tshirt", but not every shirt.
    private static SearchWord Of(string word)
    {
        var parts = PartPattern().Matches(word).Select(match => match.Value).ToArray();
        return new SearchWord(
            word,
            parts.Length == 1
                ? $"\"{parts[0]}\""
                : $"(\"{string.Join(' ', parts)}\" OR \"{string.Concat(parts)}\")"
        );
    }

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
