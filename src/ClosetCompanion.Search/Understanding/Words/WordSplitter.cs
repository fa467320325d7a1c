using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Understanding.Words;

/// <summary>Takes a text apart into words.</summary>
/// <param name="segmenter">Takes runs of Chinese and Japanese apart; null leaves them whole.</param>
internal sealed class WordSplitter(ScriptSegmenter? segmenter)
{
    // "d'oro" and "l'homme" are two words; "isn't" and "men's" are one.
    private static readonly HashSet<string> _elided = new(
        "d l s n j m t c qu un dell all nell dall sull quest jusqu".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The words, in their order.</summary>
    public IReadOnlyList<Word> Split(string text) => Split(text, int.MaxValue);

    /// <summary>The first words: some more than <paramref name="most"/> where one is written as several.</summary>
    public IReadOnlyList<Word> Split(string text, int most)
    {
        var words = new List<Word>();
        var place = 0;
        while (words.Count < most && Next(text, place) is { Length: > 0 } run)
        {
            Add(words, text, run);
            place = run.End;
        }
        return words;
    }

    private void Add(List<Word> words, string text, TextSpan run)
    {
        var written = run.Of(text);
        if (segmenter is not null && written.Any(Letters.IsUnspaced))
        {
            foreach (var part in segmenter.Split(written))
            {
                Append(words, text, new TextSpan(run.Start + part.Start, part.Length));
            }
            return;
        }
        if (UnitStart(written) is > 0 and var unit)
        {
            Append(words, text, run with { Length = unit });
            Append(words, text, new TextSpan(run.Start + unit, run.Length - unit));
            return;
        }
        var start = 0;
        for (var i = 1; i < written.Length - 1; i++)
        {
            if (IsApostrophe(written[i]) && _elided.Contains(Letters.Fold(written[start..i])))
            {
                Append(words, text, new TextSpan(run.Start + start, i - start));
                start = i + 1;
            }
        }
        Append(words, text, new TextSpan(run.Start + start, run.Length - start));
    }

    private static void Append(List<Word> words, string text, TextSpan span)
    {
        var written = span.Of(text);
        var key = Letters.Fold(string.Concat(written.Where(letter => !IsApostrophe(letter))));
        if (key.Length == 0)
        {
            return;
        }
        var before = words.Count > 0 ? words[^1].Span.End : 0;
        words.Add(new Word(written, key, span, text[before..span.Start]));
    }

    // "50eur" and "20tl" are an amount and its currency; "100ml" and "w32" are one word.
    private static int UnitStart(string run)
    {
        var digits = run.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')
            .Count();
        return
            digits > 0
            && digits < run.Length
            && Currency.Code(Letters.Fold(run[digits..])) is not null
            ? digits
            : 0;
    }

    /// <summary>The next run of letters and digits from a place on, which is one word or several; of length 0 at the end.</summary>
    public static TextSpan Next(string text, int place)
    {
        while (place < text.Length && !Starts(text[place]))
        {
            place++;
        }
        if (place == text.Length)
        {
            return default;
        }
        if (Currency.IsSign(text[place]))
        {
            return new TextSpan(place, 1);
        }
        var end = place + 1;
        while (end < text.Length && GoesOn(text, end))
        {
            end++;
        }
        return new TextSpan(place, end - place);
    }

    private static bool Starts(char letter) => Letters.IsPart(letter) || Currency.IsSign(letter);

    private static bool GoesOn(string text, int place)
    {
        var letter = text[place];
        return Letters.IsPart(letter)
            || place + 1 < text.Length
                && (
                    IsApostrophe(letter)
                        && char.IsLetter(text[place - 1])
                        && char.IsLetter(text[place + 1])
                    || letter is '.' or ','
                        && char.IsAsciiDigit(text[place - 1])
                        && char.IsAsciiDigit(text[place + 1])
                );
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '´' or '`';
}
