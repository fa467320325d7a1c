namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// The passwords that are tried first. Those of twelve characters and more are mostly short ones with something added, so
/// the list has words and rows of keys, and a password is common when nothing is left of it without them, digits and signs.
/// </summary>
internal sealed class CommonPasswords
{
    private const string File = "common-passwords.txt";

    // What is left between words may have so many letters.
    private const int FewLetters = 3;

    private static readonly Dictionary<char, char> _letters = new()
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['!'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['@'] = 'a',
        ['5'] = 's',
        ['$'] = 's',
        ['7'] = 't',
    };

    private readonly string[] _words;

    /// <summary>Reads the list that comes with the program.</summary>
    public CommonPasswords()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        _words = Prepare(
            reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#'))
        );
    }

    /// <summary>Whether a password is common.</summary>
    public bool Has(string password) => IsRepeated(password) || IsMadeOfPrepared(password, _words);

    /// <summary>Whether a password is nothing but some words, digits and signs.</summary>
    public static bool IsMadeOf(string password, IEnumerable<string> words) =>
        IsMadeOfPrepared(password, Prepare(words));

    // The longest first, so that a word is not cut by a shorter one in it.
    private static string[] Prepare(IEnumerable<string> words) =>
        [
            .. words
                .Select(word => word.ToLowerInvariant())
                .Where(word => word.Length > 2)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(word => word.Length),
        ];

    private static bool IsMadeOfPrepared(string password, string[] words)
    {
        var plain = password.ToLowerInvariant();
        return IsNothingWithout(plain, words)
            || IsNothingWithout(
                string.Create(
                    plain.Length,
                    plain,
                    static (span, text) =>
                    {
                        for (var at = 0; at < span.Length; at++)
                        {
                            span[at] = _letters.GetValueOrDefault(text[at], text[at]);
                        }
                    }
                ),
                words
            );
    }

    private static bool IsNothingWithout(string text, string[] words)
    {
        var rest = text;
        foreach (var word in words)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length < text.Length && rest.Count(char.IsLetter) <= FewLetters;
    }

    // One to four characters again and again, or letters and digits in their order.
    private static bool IsRepeated(string password) =>
        password.Distinct().Count() <= 4
        || Enumerable
            .Range(1, 4)
            .Any(step =>
                Enumerable
                    .Range(step, password.Length - step)
                    .All(at => password[at] == password[at - step])
            )
        || Enumerable.Range(1, password.Length - 1).All(at => IsNext(password, at, 1))
        || Enumerable.Range(1, password.Length - 1).All(at => IsNext(password, at, -1));

    private static bool IsNext(string text, int at, int step) =>
        text[at] - text[at - 1] == step
        || (text[at - 1], text[at], step) is ('9', '0', 1) or ('0', '9', -1);
}
