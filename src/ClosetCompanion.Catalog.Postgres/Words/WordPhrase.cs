namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>Words that stand side by side.</summary>
/// <param name="Key">Tells it apart from others.</param>
/// <param name="Lexemes">Its words, as they stand in a <c>tsvector</c>; at least one.</param>
/// <param name="IsPrefix">Whether the one word only has to begin so.</param>
internal sealed record WordPhrase(string Key, IReadOnlyList<string> Lexemes, bool IsPrefix)
    : WordExpression
{
    public override IEnumerable<WordPhrase> Phrases => [this];

    public override string ToQuery(string letters)
    {
        string ending = (IsPrefix ? "*" : "") + letters;
        return $"({string.Join(" <-> ", Lexemes.Select(lexeme => ending.Length == 0 ? Lexeme.Quote(lexeme) : $"{Lexeme.Quote(lexeme)}:{ending}"))})";
    }

    public override IReadOnlyList<(WordPhrase Phrase, double Frequency)>? Match(
        Func<WordPhrase, double> frequencyOf
    ) => frequencyOf(this) is > 0 and var frequency ? [(this, frequency)] : null;

    public bool Equals(WordPhrase? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
