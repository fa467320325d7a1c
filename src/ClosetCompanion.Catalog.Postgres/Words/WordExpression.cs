namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>What a full-text search asks for, as a tree. See <see cref="ExpressionReader"/>.</summary>
internal abstract record WordExpression
{
    /// <summary>As PostgreSQL reads it.</summary>
    /// <param name="letters">The columns that count, such as <c>ABC</c>; "" for all.</param>
    public abstract string ToQuery(string letters);

    /// <summary>All its phrases; one that stands twice in it counts twice.</summary>
    public abstract IEnumerable<WordPhrase> Phrases { get; }

    /// <summary>All phrases that hold for a product, each with how often it stands there; null when the whole does not hold.</summary>
    /// <param name="frequencyOf">How often a phrase stands in the product, weighed by columns; 0 when it does not.</param>
    public abstract IReadOnlyList<(WordPhrase Phrase, double Frequency)>? Match(
        Func<WordPhrase, double> frequencyOf
    );
}
