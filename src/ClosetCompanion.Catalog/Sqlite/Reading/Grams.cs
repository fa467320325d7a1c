using System.Text;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>
/// Scripts that put no spaces between words: Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer. Products are found by
/// any two letters of these that stand side by side, as the column <c>grams</c> has them.
/// </summary>
internal static class Grams
{
    // The same as in the newest script in Schema. Korean has spaces, but joins words to one another and to endings.
    private static readonly (int First, int Last)[] _scripts =
    [
        (0x0E00, 0x0EFF),
        (0x1000, 0x109F),
        (0x1100, 0x11FF),
        (0x1780, 0x17FF),
        (0x3005, 0x3007),
        (0x3040, 0x30FF),
        (0x31F0, 0x31FF),
        (0x3400, 0x9FFF),
        (0xAC00, 0xD7AF),
        (0xF900, 0xFAFF),
        (0xFF66, 0xFF9F),
        (0x20000, 0x3FFFF),
    ];

    /// <summary>Whether a letter is of one of these scripts.</summary>
    public static bool Has(Rune letter) =>
        letter.Value >= _scripts[0].First
        && Array.Exists(
            _scripts,
            script => letter.Value >= script.First && letter.Value <= script.Last
        );

    /// <summary>The runs of letters of these scripts and the runs of other letters, in their order.</summary>
    public static IEnumerable<(string Run, bool IsUnspaced)> Runs(string word)
    {
        var run = new StringBuilder();
        var isUnspaced = false;
        foreach (Rune letter in word.EnumerateRunes())
        {
            if (run.Length > 0 && Has(letter) != isUnspaced)
            {
                yield return (run.ToString(), isUnspaced);
                run.Clear();
            }
            isUnspaced = Has(letter);
            run.Append(letter.ToString());
        }
        if (run.Length > 0)
        {
            yield return (run.ToString(), isUnspaced);
        }
    }

    /// <summary>The pairs of letters of a run, each once.</summary>
    public static IEnumerable<string> Pairs(string run)
    {
        Rune[] letters = [.. run.EnumerateRunes()];
        return letters.Length < 2
            ? [run]
            : letters
                .Zip(letters.Skip(1), (one, other) => $"{one}{other}")
                .Distinct(StringComparer.Ordinal);
    }

    /// <summary>What SQLite is asked for products that have a run of letters anywhere.</summary>
    public static string Expression(string run)
    {
        Rune[] letters = [.. run.EnumerateRunes()];
        return letters.Length == 1
            ? $"(grams : \"{run}\" *)"
            : $"(grams : \"{string.Join(' ', letters.Zip(letters.Skip(1), (one, other) => $"{one}{other}"))}\")";
    }
}
