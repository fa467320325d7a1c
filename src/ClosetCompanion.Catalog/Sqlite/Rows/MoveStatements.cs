namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Statements that give what one person has said to another, in the order in which they are run.</summary>
internal static class MoveStatements
{
    // Both have said something of the product: the newer verdict stays, and what is saved stays saved. A new key tells that
    // the opinions have changed.
    private const string Merged = """
        SELECT @to, o.product_key,
          CASE WHEN old.key > o.key THEN coalesce(old.verdict, o.verdict) ELSE coalesce(o.verdict, old.verdict) END,
          CASE WHEN o.saved = 1 OR old.saved = 1 THEN 1 ELSE 0 END,
          CASE WHEN old.key > o.key THEN old.query ELSE o.query END,
          CASE WHEN old.key > o.key THEN old.place ELSE o.place END,
          CASE WHEN old.key > o.key THEN old.model ELSE o.model END,
          CASE WHEN old.key > o.key THEN old.given_at ELSE o.given_at END
        FROM opinions o LEFT JOIN opinions old ON old.person = @to AND old.product_key = o.product_key
        WHERE o.person = @from ORDER BY o.key
        """;

    private const string Into =
        "INTO opinions (person, product_key, verdict, saved, query, place, model, given_at)";

    /// <summary>In SQLite.</summary>
    public const string SqliteOpinions = $"INSERT OR REPLACE {Into} {Merged}";

    /// <summary>In PostgreSQL.</summary>
    public const string PostgresOpinions = $"""
        INSERT {Into} {Merged}
        ON CONFLICT (person, product_key) DO UPDATE SET key = DEFAULT, verdict = excluded.verdict, saved = excluded.saved,
          query = excluded.query, place = excluded.place, model = excluded.model, given_at = excluded.given_at
        """;

    /// <summary>Openings go to whoever has agreed to keep them.</summary>
    public const string Openings = $"""
        UPDATE openings SET person = @to WHERE person = @from
          AND EXISTS (SELECT 1 FROM person_settings s WHERE s.person = @to AND s.name = '{PersonSettingsRows.Openings}')
        """;

    /// <summary>What is left of the first one.</summary>
    public static readonly IReadOnlyList<string> Rest =
    [
        "DELETE FROM opinions WHERE person = @from",
        "DELETE FROM openings WHERE person = @from",
        "DELETE FROM person_settings WHERE person = @from",
    ];
}
