namespace ClosetCompanion.Search.Understanding.Spelling;

/// <summary>Writes a word as it roughly sounds, so that "converce" meets "converse" and "wemen" meets "women".</summary>
/// <remarks>A short rule of our own for Latin letters: vowels fall away, letters that sound alike become one.</remarks>
internal static class Sounds
{
    private const int LongestWord = 64;

    /// <summary>The sound of a word.</summary>
    public static string Of(string word)
    {
        Span<char> sound = stackalloc char[2 * LongestWord];
        var length = 0;
        for (var place = 0; place < word.Length && place < LongestWord; place++)
        {
            var next = place + 1 < word.Length ? word[place + 1] : ' ';
            var letter = Alike(word[place], next);
            // A silent "h" falls away after "p", "s" and "c".
            if (place == 0 || (letter is not ('a' or 'h' or 'w') && sound[length - 1] != letter))
            {
                sound[length++] = letter;
            }
            if (word[place] == 'x')
            {
                sound[length++] = 's';
            }
        }
        return sound[..length].ToString();
    }

    // All vowels are "a" here, which falls away except at the beginning.
    private static char Alike(char letter, char next) =>
        letter switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => 'a',
            'c' when next is 'e' or 'i' or 'y' => 's',
            'c' when next is 'h' => 'c',
            'c' or 'q' or 'x' => 'k',
            'p' when next is 'h' => 'f',
            'z' => 's',
            'v' => 'f',
            'd' => 't',
            'b' => 'p',
            'j' => 'g',
            _ => letter,
        };
}
