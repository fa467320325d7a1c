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

    // The things of the first one's closet, each with the same thing of the other's.
    private const string Twins = """
        products old JOIN catalogues theirs ON theirs.key = old.catalogue_key AND theirs.owner = @from
          JOIN catalogues own ON own.owner = @to AND own.name = theirs.name
          JOIN products twin ON twin.catalogue_key = own.key AND twin.external_id = old.external_id
        """;

    private const string Pieces = $"""
        INSERT INTO outfit_pieces (outfit_key, product_key, layer, x, y, size)
        SELECT e.outfit_key, twin.key, e.layer, e.x, e.y, e.size
        FROM {Twins} JOIN outfit_pieces e ON e.product_key = old.key JOIN outfits o ON o.key = e.outfit_key
        WHERE o.person = @from ON CONFLICT (outfit_key, product_key) DO NOTHING
        """;

    private const string Wears = $"""
        INSERT INTO outfit_wears (outfit_key, day, product_key)
        SELECT e.outfit_key, e.day, twin.key
        FROM {Twins} JOIN outfit_wears e ON e.product_key = old.key JOIN outfits o ON o.key = e.outfit_key
          JOIN wears worn ON worn.product_key = twin.key AND worn.day = e.day
        WHERE o.person = @from ON CONFLICT (outfit_key, day, product_key) DO NOTHING
        """;

    private const string OfTheFirst = """
        outfit_key IN (SELECT key FROM outfits WHERE person = @from)
          AND product_key IN (SELECT p.key FROM products p JOIN catalogues c ON c.key = p.catalogue_key WHERE c.owner = @from)
        """;

    /// <summary>Outfits and their days, and what is left of the first one.</summary>
    public static readonly IReadOnlyList<string> Rest =
    [
        Pieces,
        Wears,
        $"DELETE FROM outfit_pieces WHERE {OfTheFirst}",
        $"DELETE FROM outfit_wears WHERE {OfTheFirst}",
        """
            UPDATE outfits SET person = @to WHERE person = @from
              AND id NOT IN (SELECT id FROM outfits WHERE person = @to)
            """,
        "DELETE FROM outfits WHERE person = @from",
        "DELETE FROM opinions WHERE person = @from",
        "DELETE FROM openings WHERE person = @from",
        "DELETE FROM person_settings WHERE person = @from",
    ];
}
