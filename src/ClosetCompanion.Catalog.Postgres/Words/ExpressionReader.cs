namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>
/// Reads what the SQLite store asks its full-text search (<c>SearchWord.Expression</c>): phrases in quotes, <c>AND</c>,
/// <c>OR</c>, brackets, <c>grams :</c> before a phrase and <c>*</c> after it. So words are understood in one place for both.
/// </summary>
internal sealed class ExpressionReader
{
    private const string GramColumn = "grams : ";

    private readonly string _text;
    private readonly Tokenizer _tokenizer;
    private int _place;

    private ExpressionReader(string text, Tokenizer tokenizer)
    {
        (_text, _tokenizer) = (text, tokenizer);
    }

    /// <returns>Null when nothing can be found by it: a phrase without a single word is found nowhere.</returns>
    public static WordExpression? Read(string text, Tokenizer tokenizer) =>
        new ExpressionReader(text, tokenizer).ReadAny();

    private WordExpression? ReadAny()
    {
        List<WordExpression?> parts = [ReadAll()];
        while (Take(" OR "))
        {
            parts.Add(ReadAll());
        }
        WordExpression[] found = [.. parts.OfType<WordExpression>()];
        return found.Length switch
        {
            0 => null,
            1 => found[0],
            _ => new AnyOf(found),
        };
    }

    private WordExpression? ReadAll()
    {
        List<WordExpression?> parts = [ReadOne()];
        while (Take(" AND "))
        {
            parts.Add(ReadOne());
        }
        return parts.Contains(null) ? null
            : parts.Count == 1 ? parts[0]
            : new AllOf([.. parts.OfType<WordExpression>()]);
    }

    private WordExpression? ReadOne()
    {
        if (Take("("))
        {
            WordExpression? inner = ReadAny();
            Require(")");
            return inner;
        }
        return ReadPhrase(isGram: Take(GramColumn));
    }

    private WordPhrase? ReadPhrase(bool isGram)
    {
        Require("\"");
        int end = _text.IndexOf('"', _place);
        string phrase = _text[_place..end];
        _place = end + 1;
        bool isPrefix = Take(" *");
        IReadOnlyList<string> words = _tokenizer.WordsOf(phrase);
        return words.Count == 0
            ? null
            : new WordPhrase(
                $"{(isGram ? 'g' : 'w')}{(isPrefix ? '*' : ' ')}{string.Join(' ', words)}",
                [.. words.Select(word => isGram ? Lexeme.OfGram(word) : Lexeme.Of(word))],
                isPrefix
            );
    }

    private bool Take(string wanted)
    {
        if (string.CompareOrdinal(_text, _place, wanted, 0, wanted.Length) != 0)
        {
            return false;
        }
        _place += wanted.Length;
        return true;
    }

    private void Require(string wanted)
    {
        if (!Take(wanted))
        {
            throw new InvalidDataException($"At {_place} in {_text} there should be {wanted}.");
        }
    }
}
