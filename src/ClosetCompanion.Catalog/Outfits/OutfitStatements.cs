using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Outfits;

/// <summary>Statements about outfits that both kinds of stores understand. <c>@person</c> says whose, <c>@id</c> which.</summary>
internal static class OutfitStatements
{
    /// <summary>The key of the outfit.</summary>
    public const string Key = "(SELECT key FROM outfits WHERE person = @person AND id = @id)";

    /// <summary>Begins every query of outfits.</summary>
    public const string Select =
        "SELECT key AS Key, id AS Id, name AS Name, changed_at AS ChangedAt FROM outfits WHERE person = @person";

    /// <summary>Begins a query of pieces: those that the person sees.</summary>
    public const string SelectPieces = """
        SELECT e.outfit_key AS OutfitKey, e.product_key AS ProductKey, e.layer AS Layer, e.x AS X, e.y AS Y, e.size AS Size,
          c.name AS Catalogue, p.external_id AS Id
        FROM outfit_pieces e JOIN outfits o ON o.key = e.outfit_key JOIN products p ON p.key = e.product_key
          JOIN catalogues c ON c.key = p.catalogue_key
        WHERE o.person = @person AND (c.owner IS NULL OR c.owner = @person) AND p.title <> ''
        """;

    /// <summary>Adds the outfit where there is room for it.</summary>
    public const string Add = """
        INSERT INTO outfits (person, id, name, changed_at) SELECT @person, @id, @name, @now
        WHERE (SELECT count(*) FROM outfits WHERE person = @person) < @most
        ON CONFLICT (person, id) DO NOTHING
        """;

    /// <summary>Writes name and time, unless it was changed since <c>@known</c>. The time is later than that in any case.</summary>
    public const string Replace = """
        UPDATE outfits SET name = @name, changed_at = CASE WHEN @now > changed_at THEN @now ELSE changed_at + 1 END
        WHERE person = @person AND id = @id AND changed_at = @known
        """;

    /// <summary>Takes all pieces out.</summary>
    public const string Empty = $"DELETE FROM outfit_pieces WHERE outfit_key = {Key}";

    /// <summary>Removes the outfit, and by its keys all that belongs to it.</summary>
    public const string Remove = "DELETE FROM outfits WHERE person = @person AND id = @id";

    /// <summary>Puts the products in that the person sees; rows of numbers stand for <c>{0}</c>.</summary>
    public const string PutPieces = """
        INSERT INTO outfit_pieces (outfit_key, product_key, layer, x, y, size)
        SELECT o.key, p.key, v.column2, v.column3, v.column4, v.column5
        FROM (VALUES {0}) AS v JOIN outfits o ON o.person = @person AND o.id = @id JOIN products p ON p.key = v.column1
          JOIN catalogues c ON c.key = p.catalogue_key
        WHERE (c.owner IS NULL OR c.owner = @person) AND p.title <> ''
        """;

    // Of a day: 0 is planned, 1 is planned and worn, 2 is worn without a plan.

    /// <summary>Plans it for the day.</summary>
    public const string Plan = """
        INSERT INTO outfit_days (outfit_key, day, worn) SELECT key, @day, 0 FROM outfits WHERE person = @person AND id = @id
        ON CONFLICT (outfit_key, day) DO UPDATE SET worn = CASE WHEN outfit_days.worn = 2 THEN 1 ELSE outfit_days.worn END
        """;

    /// <summary>Takes the plan back, in an order in which the first one writes a row wherever there is a plan.</summary>
    public static readonly string[] TakePlanBack =
    [
        $"UPDATE outfit_days SET worn = CASE worn WHEN 0 THEN {Gone} ELSE 2 END WHERE outfit_key = {Key} AND day = @day AND worn < 2",
        RemoveGone,
    ];

    /// <summary>Notes that it was worn, unless that is known, and counts the day for its things.</summary>
    public static readonly string[] Wear =
    [
        """
            INSERT INTO outfit_days (outfit_key, day, worn) SELECT key, @day, 2 FROM outfits WHERE person = @person AND id = @id
            ON CONFLICT (outfit_key, day) DO UPDATE SET worn = 1 WHERE outfit_days.worn = 0
            """,
            // What was said of the thing itself is not the outfit's to take back. The things' days follow below: their key is
            // looked at when all is written.
            $"""
            INSERT INTO outfit_wears (outfit_key, day, product_key)
            SELECT e.outfit_key, @day, e.product_key FROM outfit_pieces e JOIN products p ON p.key = e.product_key
              JOIN catalogues c ON c.key = p.catalogue_key
            WHERE e.outfit_key = {Key} AND c.owner = @person AND c.name = '{ClosetName.Text}' AND p.title <> ''
              AND p.retired_at IS NULL
              AND (NOT EXISTS (SELECT 1 FROM wears w WHERE w.product_key = e.product_key AND w.day = @day)
                OR EXISTS (SELECT 1 FROM outfit_wears other WHERE other.product_key = e.product_key AND other.day = @day))
            """,
        $"""
            INSERT INTO wears (product_key, day)
            SELECT product_key, @day FROM outfit_wears WHERE outfit_key = {Key} AND day = @day
            ON CONFLICT (product_key, day) DO NOTHING
            """,
    ];

    /// <summary>Takes back that it was worn, in an order in which the first one writes a row wherever it was.</summary>
    public static readonly string[] TakeWearBack =
    [
        $"UPDATE outfit_days SET worn = CASE worn WHEN 1 THEN 0 ELSE {Gone} END WHERE outfit_key = {Key} AND day = @day AND worn > 0",
            // A thing's day that another outfit counted too stays.
            $"""
            DELETE FROM wears WHERE day = @day
              AND product_key IN (SELECT product_key FROM outfit_wears WHERE outfit_key = {Key} AND day = @day)
              AND product_key NOT IN (SELECT product_key FROM outfit_wears WHERE outfit_key <> {Key} AND day = @day)
            """,
        $"DELETE FROM outfit_wears WHERE outfit_key = {Key} AND day = @day",
        RemoveGone,
    ];

    /// <summary>Days from <c>@from</c> to <c>@to</c>, of all outfits or of <c>@id</c>.</summary>
    public const string Days = """
        SELECT o.id AS Id, d.day AS Day, d.worn AS Worn FROM outfit_days d JOIN outfits o ON o.key = d.outfit_key
        WHERE o.person = @person AND d.day >= @from AND d.day <= @to AND (@id IS NULL OR o.id = @id) ORDER BY d.day, o.id
        """;

    /// <summary>What was counted on these days.</summary>
    public const string Counted = """
        SELECT o.id AS Id, w.day AS Day, p.external_id AS Thing
        FROM outfit_wears w JOIN outfits o ON o.key = w.outfit_key JOIN products p ON p.key = w.product_key
        WHERE o.person = @person AND w.day >= @from AND w.day <= @to AND (@id IS NULL OR o.id = @id)
        ORDER BY w.day, o.id, p.external_id
        """;

    /// <summary>Writes a day as <c>@worn</c> says it.</summary>
    public const string RestoreDay = """
        INSERT INTO outfit_days (outfit_key, day, worn) SELECT key, @day, @worn FROM outfits WHERE person = @person AND id = @id
        ON CONFLICT (outfit_key, day) DO UPDATE SET worn = excluded.worn
        """;

    /// <summary>Notes that the day of the thing <c>@thing</c>, which is known, was counted.</summary>
    public const string RestoreCounted = $"""
        INSERT INTO outfit_wears (outfit_key, day, product_key)
        SELECT d.outfit_key, d.day, w.product_key
        FROM outfit_days d JOIN wears w ON w.day = d.day JOIN products p ON p.key = w.product_key
          JOIN catalogues c ON c.key = p.catalogue_key
        WHERE d.outfit_key = {Key} AND d.day = @day AND c.owner = @person AND c.name = '{ClosetName.Text}'
          AND p.external_id = @thing
        ON CONFLICT (outfit_key, day, product_key) DO NOTHING
        """;

    // A day that is neither planned nor worn, until the end of the transaction.
    private const string Gone = "3";

    private const string RemoveGone =
        $"DELETE FROM outfit_days WHERE outfit_key = {Key} AND day = @day AND worn = {Gone}";
}
