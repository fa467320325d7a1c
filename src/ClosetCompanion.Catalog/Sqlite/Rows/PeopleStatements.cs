namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Statements about people that both kinds of stores understand.</summary>
internal static class PeopleStatements
{
    /// <summary>What <c>OpinionsMark</c> is made of, in its order.</summary>
    public const string Mark =
        "SELECT coalesce(max(key), 0), count(*), coalesce(CAST(sum(saved) AS BIGINT), 0), count(verdict) FROM opinions WHERE person = @person";

    /// <summary>Everybody of whom something is kept, with how much of each kind.</summary>
    public const string People = """
        SELECT person,
          (SELECT count(*) FROM opinions o WHERE o.person = one.person),
          (SELECT count(*) FROM openings o WHERE o.person = one.person),
          (SELECT count(*) FROM catalogues c WHERE c.owner = one.person),
          (SELECT count(*) FROM products p JOIN catalogues c ON c.key = p.catalogue_key WHERE c.owner = one.person AND p.title <> '')
        FROM (SELECT person FROM opinions UNION SELECT person FROM openings UNION SELECT person FROM person_settings
              UNION SELECT person FROM outfits
              UNION SELECT id AS person FROM accounts
              UNION SELECT owner AS person FROM catalogues WHERE owner IS NOT NULL) AS one
        ORDER BY person
        """;

    /// <summary>Pictures that no product shows.</summary>
    public const string UnusedPictures =
        "NOT EXISTS (SELECT 1 FROM product_pictures shown WHERE shown.picture_key = pictures.key)";
}
