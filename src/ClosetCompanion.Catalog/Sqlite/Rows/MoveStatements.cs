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

    // The closet of a browser does not go along: the products that were kept in it from catalogues take the things' places.
    private const string Pieces = """
        INSERT INTO outfit_pieces (outfit_key, product_key, layer, x, y, size)
        SELECT e.outfit_key, min(p.key), e.layer, e.x, e.y, e.size
        FROM outfit_pieces e JOIN outfits o ON o.key = e.outfit_key JOIN closet_items i ON i.product_key = e.product_key
          JOIN catalogues c ON c.name = i.from_catalogue AND c.owner IS NULL
          JOIN products p ON p.catalogue_key = c.key AND p.external_id = i.from_id
        WHERE o.person = @from GROUP BY e.outfit_key, e.product_key, e.layer, e.x, e.y, e.size
        ON CONFLICT (outfit_key, product_key) DO NOTHING
        """;

    /// <summary>Outfits and their days, and what is left of the first one.</summary>
    public static readonly IReadOnlyList<string> Rest =
    [
        Pieces,
        """
            DELETE FROM outfit_pieces WHERE outfit_key IN (SELECT key FROM outfits WHERE person = @from)
              AND product_key IN (SELECT p.key FROM products p JOIN catalogues c ON c.key = p.catalogue_key WHERE c.owner = @from)
            """,
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
