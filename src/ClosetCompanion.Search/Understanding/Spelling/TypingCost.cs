using System.Globalization;

namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>How far a typed word is from a word: small for slips that people make often.</summary>
/// <remarks>
/// Optimal string alignment (Damerau and Levenshtein, neighbours swapped once), with a cost for each kind of slip: a
/// letter doubled or left single, a vowel for a vowel, letters that sound alike or lie side by side on the keyboard.
/// </remarks>
internal static class TypingCost
{
    private const double Doubled = 0.4;
    private const double Vowel = 0.6;
    private const double Missing = 0.9;
    private const double Swapped = 0.6;
    private const double FirstLetter = 0.4;
    private const double SameSound = 0.7;

    // The same letters in another order.
    private const double Mixed = 0.8;
    private const int LongEnoughToMix = 5;

    /// <summary>The cost of typing one word for another, 0 when they are equal.</summary>
    public static double Of(string typed, string word)
    {
        var cost = Edits(typed, word);
        if (cost == 0)
        {
            return 0;
        }
        if (
            cost > Mixed
            && typed.Length == word.Length
            && typed.Length >= LongEnoughToMix
            && typed.Order().SequenceEqual(word.Order())
        )
        {
            cost = Mixed;
        }
        var sound = Sounds.Of(typed) == Sounds.Of(word) ? SameSound : 1;
        return (cost * sound) + (typed[0] == word[0] ? 0 : FirstLetter);
    }

    /// <summary>Whether the cost can be no more than a limit; quicker than the cost.</summary>
    public static bool CanBeWithin(string typed, string word, double limit) =>
        Math.Abs(typed.Length - word.Length) * Doubled * SameSound <= limit
        && Math.Min(Edits(typed, word), typed.Length == word.Length ? Mixed : double.MaxValue)
            * SameSound
            <= limit;

    private static double Edits(string typed, string word)
    {
        // Three rows are enough: this one, the one before, and the one before that for swapped neighbours.
        var width = word.Length + 1;
        Span<double> rows = stackalloc double[3 * width];
        for (var i = 0; i <= typed.Length; i++)
        {
            var row = rows.Slice(i % 3 * width, width);
            var above = rows.Slice((i + 2) % 3 * width, width);
            var higher = rows.Slice((i + 1) % 3 * width, width);
            for (var j = 0; j <= word.Length; j++)
            {
                var least = i + j == 0 ? 0 : double.PositiveInfinity;
                least = i > 0 ? above[j] + Gap(typed, i - 1) : least;
                least = j > 0 ? Math.Min(least, row[j - 1] + Gap(word, j - 1)) : least;
                if (i > 0 && j > 0)
                {
                    least = Math.Min(
                        least,
                        above[j - 1] + LetterCosts.Of(typed[i - 1], word[j - 1])
                    );
                }
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                {
                    least = Math.Min(least, higher[j - 2] + Swapped);
                }
                row[j] = least;
            }
        }
        return rows[(typed.Length % 3 * width) + word.Length];
    }

    // A letter too many or too few.
    private static double Gap(string word, int place) =>
        place > 0 && word[place] == word[place - 1] ? Doubled
        : IsVowel(word[place]) ? Vowel
        : Missing;

    /// <summary>Whether a letter is a vowel; signs for vowels in Hindi are.</summary>
    internal static bool IsVowel(char letter) =>
        letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'
        || letter > 0x2ff
            && char.GetUnicodeCategory(letter)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark;
}
