namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>At least one part holds.</summary>
internal sealed record AnyOf(IReadOnlyList<WordExpression> Parts) : WordExpression
{
    public override IEnumerable<WordPhrase> Phrases => Parts.SelectMany(part => part.Phrases);

    public override string ToQuery(string letters) =>
        $"({string.Join(" | ", Parts.Select(part => part.ToQuery(letters)))})";

    public override IReadOnlyList<(WordPhrase Phrase, double Frequency)>? Match(
        Func<WordPhrase, double> frequencyOf
    )
    {
        List<(WordPhrase, double)>? any = null;
        foreach (WordExpression part in Parts)
        {
            if (part.Match(frequencyOf) is { } found)
            {
                (any ??= []).AddRange(found);
            }
        }
        return any;
    }
}
