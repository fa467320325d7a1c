using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Statements about closets that both kinds of stores understand. <c>@person</c> says whose.</summary>
internal static class ClosetStatements
{
    // What was removed for good leaves a row without a title, so that every index sees that it has gone.
    private const string Own = $"""
        FROM products p JOIN catalogues c ON c.key = p.catalogue_key LEFT JOIN closet_items i ON i.product_key = p.key
        WHERE c.owner = @person AND c.name = '{ClosetName.Text}' AND p.title <> ''
        """;

    /// <summary>Begins every query of things; conditions on <c>p</c> and <c>i</c> follow.</summary>
    public const string Select = $"""
        SELECT p.key AS Key, i.from_catalogue AS FromCatalogue, i.from_id AS FromId, i.bought_on AS BoughtOn, i.notes AS Notes,
          coalesce(i.in_wash, 0) AS InWash, i.given_away_on AS GivenAwayOn,
          (SELECT count(*) FROM wears w WHERE w.product_key = p.key) AS Days,
          (SELECT max(w.day) FROM wears w WHERE w.product_key = p.key) AS LastWorn
        {Own}
        """;

    /// <summary>The key of the thing <c>@id</c>.</summary>
    public const string FindKey = $"SELECT p.key {Own} AND p.external_id = @id";

    /// <summary>How many there are on offer, in the wash, and retired.</summary>
    public const string Count = $"""
        SELECT coalesce(CAST(sum(CASE WHEN p.retired_at IS NULL AND coalesce(i.in_wash, 0) = 0 THEN 1 ELSE 0 END) AS BIGINT), 0),
          coalesce(CAST(sum(CASE WHEN p.retired_at IS NULL AND i.in_wash = 1 THEN 1 ELSE 0 END) AS BIGINT), 0),
          coalesce(CAST(sum(CASE WHEN p.retired_at IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT), 0)
        {Own}
        """;

    /// <summary>What was worn from <c>@from</c> to <c>@to</c>, of all things or of <c>@id</c>.</summary>
    public const string Wears = """
        SELECT p.external_id AS Id, w.day AS Day
        FROM wears w JOIN products p ON p.key = w.product_key JOIN catalogues c ON c.key = p.catalogue_key
        WHERE c.owner = @person AND w.day >= @from AND w.day <= @to AND (@id IS NULL OR p.external_id = @id)
        ORDER BY w.day, p.external_id
        """;

    /// <summary>Writes what is said of the product <c>@key</c>.</summary>
    public const string Put = """
        INSERT INTO closet_items (product_key, from_catalogue, from_id, bought_on, notes, in_wash, given_away_on)
        VALUES (@key, @FromCatalogue, @FromId, @boughtOn, @Notes, @inWash, @givenAwayOn)
        ON CONFLICT (product_key) DO UPDATE SET from_catalogue = excluded.from_catalogue, from_id = excluded.from_id,
          bought_on = excluded.bought_on, notes = excluded.notes, in_wash = excluded.in_wash,
          given_away_on = excluded.given_away_on
        """;

    /// <summary>Notes a day; nothing when it is known.</summary>
    public const string Wear =
        "INSERT INTO wears (product_key, day) VALUES (@key, @day) ON CONFLICT (product_key, day) DO NOTHING";

    /// <summary>Takes a day back.</summary>
    public const string TakeWearBack = "DELETE FROM wears WHERE product_key = @key AND day = @day";

    /// <summary>Takes everything out of the row of the product <c>@key</c>, which is retired at <c>@now</c>.</summary>
    public static readonly string Blank = $"""
        UPDATE products SET retired_at = coalesce(retired_at, @now), version = @Version,
          external_id = 'removed-' || CAST(key AS TEXT), title = '', attributes = '{"{}"}', content_hash = @nothing, {string.Join(
            ", ",
            ProductFields
                .All.Where(field => field.Column != "title")
                .Select(field =>
                    field.Type == typeof(IReadOnlyList<string>)
                        ? $"{field.Column} = '[]'"
                        : $"{field.Column} = NULL"
                )
        )} WHERE key = @key
        """;

    /// <summary>The tables whose rows go with the product <c>@key</c>.</summary>
    public static IReadOnlyList<string> TablesOfItem { get; } =
    ["product_pictures", "closet_items", "wears", "opinions", "openings", "outfit_pieces"];

    /// <summary>The condition on things of a state; empty for all.</summary>
    public static string Of(ItemState? state) =>
        state switch
        {
            null => "",
            ItemState.Ready => "AND p.retired_at IS NULL AND coalesce(i.in_wash, 0) = 0",
            ItemState.InWash => "AND p.retired_at IS NULL AND i.in_wash = 1",
            ItemState.GivenAway => "AND p.retired_at IS NOT NULL",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
        };

    /// <summary>What <see cref="Put"/> needs.</summary>
    public static object Values(long key, ItemDetails details) =>
        new
        {
            key,
            details.FromCatalogue,
            details.FromId,
            boughtOn = DayText.Of(details.BoughtOn),
            details.Notes,
            inWash = details.IsInWash ? 1L : 0,
            givenAwayOn = DayText.Of(details.GivenAwayOn),
        };

    /// <summary>The counts of <see cref="Count"/> by state.</summary>
    public static IReadOnlyDictionary<ItemState, int> Read(
        (long Ready, long InWash, long GivenAway) counts
    ) =>
        new[]
        {
            (ItemState.Ready, counts.Ready),
            (ItemState.InWash, counts.InWash),
            (ItemState.GivenAway, counts.GivenAway),
        }
            .Where(count => count.Item2 > 0)
            .ToDictionary(count => count.Item1, count => (int)count.Item2);
}
