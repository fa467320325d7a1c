namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>All parts hold.</summary>
internal sealed record AllOf(IReadOnlyList<WordExpression> Parts) : WordExpression
{
    public override IEnumerable<WordPhrase> Phrases => Parts.SelectMany(part => part.Phrases);

    public override string ToQuery(string letters) =>
        $"({string.Join(" & ", Parts.Select(part => part.ToQuery(letters)))})";

    public override IReadOnlyList<(WordPhrase Phrase, double Frequency)>? Match(
        Func<WordPhrase, double> frequencyOf
    )
    {
        var all = new List<(WordPhrase, double)>();
        foreach (WordExpression part in Parts)
        {
            if (part.Match(frequencyOf) is not { } found)
            {
                return null;
            }
            all.AddRange(found);
        }
        return all;
    }
}
