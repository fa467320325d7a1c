namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>What it costs to type one letter for another.</summary>
internal static class LetterCosts
{
    private const double Other = 1;
    private const double Vowel = 0.6;
    private const double Alike = 0.6;
    private const double Beside = 0.8;
    private const int Letters = 26;

    private static readonly string[] _rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly HashSet<(char, char)> _soundsAlike =
    [
        .. "ck cs sz gj kq vw fv bp dt mn yi xs"
            .Split(' ')
            .SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) }),
    ];

    private static readonly double[] _costs =
    [
        .. Enumerable
            .Range(0, Letters * Letters)
            .Select(pair => Cost((char)('a' + (pair / Letters)), (char)('a' + (pair % Letters)))),
    ];

    /// <summary>The cost; 0 for the same letter.</summary>
    public static double Of(char typed, char letter) =>
        typed == letter ? 0
        : char.IsAsciiLetterLower(typed) && char.IsAsciiLetterLower(letter)
            ? _costs[((typed - 'a') * Letters) + letter - 'a']
        : TypingCost.IsVowel(typed) && TypingCost.IsVowel(letter) ? Vowel
        : Other;

    private static double Cost(char typed, char letter) =>
        TypingCost.IsVowel(typed) && TypingCost.IsVowel(letter) ? Vowel
        : _soundsAlike.Contains((typed, letter)) ? Alike
        : Array.Exists(_rows, row => AreBeside(row, typed, letter)) ? Beside
        : Other;

    private static bool AreBeside(string row, char typed, char letter) =>
        row.Contains(typed)
        && row.Contains(letter)
        && Math.Abs(row.IndexOf(typed) - row.IndexOf(letter)) == 1;
}
