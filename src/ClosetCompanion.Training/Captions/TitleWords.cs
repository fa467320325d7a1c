using System.Text;

namespace ClosetCompanion.Training.Captions;

/// <summary>A title as words of letters and digits in lower case, in which whole words and phrases can be looked for.</summary>
internal readonly struct TitleWords
{
    /// <summary>The words with one space before and after each.</summary>
    private readonly string _text;

    private TitleWords(string text) => _text = text;

    /// <summary>"U.S. Polo Assn." becomes "u s polo assn".</summary>
    public static TitleWords Of(string title)
    {
        var text = new StringBuilder(" ", title.Length + 2);
        foreach (var letter in title)
        {
            if (char.IsLetterOrDigit(letter))
            {
                text.Append(char.ToLowerInvariant(letter));
            }
            else if (text[^1] != ' ' && letter != '\'')
            {
                text.Append(' ');
            }
        }

        return new TitleWords(text[^1] == ' ' ? text.ToString() : text.Append(' ').ToString());
    }

    /// <summary>The title with each of the phrases taken out.</summary>
    public TitleWords Without(IEnumerable<string> phrases) =>
        new(
            phrases.Aggregate(
                _text,
                (text, phrase) => text.Replace($" {phrase} ", " ", StringComparison.Ordinal)
            )
        );

    /// <summary>One of the phrases is in the title, as whole words.</summary>
    public bool HasAny(IEnumerable<string> phrases)
    {
        var text = _text;
        return phrases.Any(phrase => text.Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
