using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Words;

/// <summary>A word of a query.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Key">In the form in which words are compared; another word where a typing error was put right.</param>
/// <param name="Span">Its place in the query.</param>
/// <param name="Gap">What stands between the word before and this one.</param>
internal sealed record Word(string Text, string Key, TextSpan Span, string Gap)
{
    private static readonly char[] _ends =
    [
        ',',
        '.',
        ';',
        ':',
        '!',
        '?',
        '(',
        ')',
        '/',
        '|',
        '、',
        '，',
        '。',
    ];

    /// <summary>Whether it was taken for a misspelt word.</summary>
    public bool Corrected { get; init; }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => char.IsAsciiDigit(Key[0]) && Key.All(IsPartOfNumber);

    /// <summary>Whether it has a digit, as sizes, amounts and codes have.</summary>
    public bool HasDigit => Key.Any(char.IsAsciiDigit);

    /// <summary>Whether a comma, a point or another sign parts it from the word before.</summary>
    public bool IsApart => Gap.AsSpan().ContainsAny(_ends);

    /// <summary>Whether a minus stands right before it, as in "shoes -red".</summary>
    public bool HasMinus =>
        Gap.Length > 0
        && Gap[^1] is '-' or '!' or '−'
        && (Gap.Length == 1 ? Span.Start == 1 : char.IsWhiteSpace(Gap[^2]));

    private static bool IsPartOfNumber(char letter) =>
        char.IsAsciiDigit(letter) || letter is '.' or ',';
}
