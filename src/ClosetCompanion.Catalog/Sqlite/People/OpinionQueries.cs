using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.People;

/// <summary>Reads what people think of products.</summary>
internal static class OpinionQueries
{
    /// <summary>See <see cref="IPeopleStore.FindAsync"/>.</summary>
    public static IReadOnlyDictionary<long, StandingOpinion> Find(
        SqliteConnection connection,
        string person,
        IReadOnlyCollection<long> productKeys
    ) =>
        connection
            .Query<OpinionRow>(
                $"{OpinionRow.Select} WHERE person = @person AND product_key IN (SELECT value FROM json_each(@keys))",
                new { person, keys = $"[{string.Join(',', productKeys)}]" }
            )
            .ToDictionary(row => row.ProductKey, row => row.ToStanding());

    /// <summary>See <see cref="IPeopleStore.GetNewestAsync"/>.</summary>
    public static IReadOnlyList<StandingOpinion> ReadNewest(
        SqliteConnection connection,
        string person,
        int most
    ) =>
        [
            .. connection
                .Query<OpinionRow>(
                    $"{OpinionRow.Select} WHERE person = @person ORDER BY key DESC LIMIT @most",
                    new { person, most }
                )
                .Select(row => row.ToStanding()),
        ];

    /// <summary>See <see cref="IPeopleStore.GetPageAsync"/>.</summary>
    public static IReadOnlyList<KeptOpinion> ReadPage(
        SqliteConnection connection,
        string person,
        long? before,
        int most,
        Verdict? verdict
    )
    {
        List<OpinionRow> rows = connection
            .Query<OpinionRow>(
                $"{OpinionRow.Select} WHERE person = @person AND key < @before AND {OpinionRow.Says} ORDER BY key DESC LIMIT @most",
                new
                {
                    person,
                    before = before ?? long.MaxValue,
                    most,
                    verdict = verdict is { } one ? VerdictText.Of(one) : null,
                }
            )
            .AsList();
        var products = ReadProducts(connection, person, rows.Select(row => row.ProductKey));
        return
        [
            .. rows.Where(row => products.ContainsKey(row.ProductKey))
                .Select(row => row.ToOpinion(products[row.ProductKey])),
        ];
    }

    /// <summary>See <see cref="IPeopleStore.GetOpeningsAsync"/>.</summary>
    public static IReadOnlyList<KeptOpening> ReadOpenings(
        SqliteConnection connection,
        string person,
        long? before,
        int most
    )
    {
        List<OpeningRow> rows = connection
            .Query<OpeningRow>(
                $"{OpeningRow.Select} WHERE person = @person AND key < @before ORDER BY key DESC LIMIT @most",
                new
                {
                    person,
                    before = before ?? long.MaxValue,
                    most,
                }
            )
            .AsList();
        var products = ReadProducts(connection, person, rows.Select(row => row.ProductKey));
        return
        [
            .. rows.Where(row => products.ContainsKey(row.ProductKey))
                .Select(row => row.ToOpening(products[row.ProductKey])),
        ];
    }

    /// <summary>See <see cref="IPeopleStore.GetMarkAsync"/>.</summary>
    public static OpinionsMark ReadMark(SqliteConnection connection, string person)
    {
        var (newest, products, saved, judged) = connection.QuerySingle<(long, long, long, long)>(
            PeopleStatements.Mark,
            new { person }
        );
        return new OpinionsMark(newest, products, saved, judged);
    }

    /// <summary>See <see cref="IPeopleStore.GetSettingsAsync"/>.</summary>
    public static PersonSettings ReadSettings(SqliteConnection connection, string person) =>
        PersonSettingsRows.Read(
            connection
                .Query<string>(
                    "SELECT name FROM person_settings WHERE person = @person",
                    new { person }
                )
                .AsList()
        );

    private static Dictionary<long, StoredProduct> ReadProducts(
        SqliteConnection connection,
        string person,
        IEnumerable<long> keys
    ) =>
        ProductQueries
            .ReadKnown(connection, Scope.Of(person), keys)
            .ToDictionary(product => product.Key);
}
