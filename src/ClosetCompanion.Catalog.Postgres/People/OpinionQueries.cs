using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.People;

/// <summary>Reads what people think of products.</summary>
internal static class OpinionQueries
{
    /// <summary>See <see cref="IPeopleStore.FindAsync"/>.</summary>
    public static async Task<IReadOnlyDictionary<long, StandingOpinion>> FindAsync(
        NpgsqlConnection connection,
        string person,
        IReadOnlyCollection<long> productKeys,
        CancellationToken cancellationToken
    ) =>
        (
            await connection.ListAsync<OpinionRow>(
                $"{OpinionRow.Select} WHERE person = @person AND product_key = ANY(@keys)",
                new { person, keys = productKeys.ToArray() },
                cancellationToken
            )
        ).ToDictionary(row => row.ProductKey, row => row.ToStanding());

    /// <summary>See <see cref="IPeopleStore.GetNewestAsync"/>.</summary>
    public static async Task<IReadOnlyList<StandingOpinion>> ReadNewestAsync(
        NpgsqlConnection connection,
        string person,
        int most,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await connection.ListAsync<OpinionRow>(
                    $"{OpinionRow.Select} WHERE person = @person ORDER BY key DESC LIMIT @most",
                    new { person, most },
                    cancellationToken
                )
            ).Select(row => row.ToStanding()),
        ];

    /// <summary>See <see cref="IPeopleStore.GetPageAsync"/>.</summary>
    public static async Task<IReadOnlyList<KeptOpinion>> ReadPageAsync(
        NpgsqlConnection connection,
        string person,
        long? before,
        int most,
        Verdict? verdict,
        CancellationToken cancellationToken
    )
    {
        List<OpinionRow> rows = await connection.ListAsync<OpinionRow>(
            $"{OpinionRow.Select} WHERE person = @person AND key < @before AND {OpinionRow.Says} ORDER BY key DESC LIMIT @most",
            new
            {
                person,
                before = before ?? long.MaxValue,
                most,
                verdict = verdict is { } one ? VerdictText.Of(one) : null,
            },
            cancellationToken
        );
        var products = await ReadProductsAsync(
            connection,
            person,
            rows.Select(row => row.ProductKey),
            cancellationToken
        );
        return
        [
            .. rows.Where(row => products.ContainsKey(row.ProductKey))
                .Select(row => row.ToOpinion(products[row.ProductKey])),
        ];
    }

    /// <summary>See <see cref="IPeopleStore.GetOpeningsAsync"/>.</summary>
    public static async Task<IReadOnlyList<KeptOpening>> ReadOpeningsAsync(
        NpgsqlConnection connection,
        string person,
        long? before,
        int most,
        CancellationToken cancellationToken
    )
    {
        List<OpeningRow> rows = await connection.ListAsync<OpeningRow>(
            $"{OpeningRow.Select} WHERE person = @person AND key < @before ORDER BY key DESC LIMIT @most",
            new
            {
                person,
                before = before ?? long.MaxValue,
                most,
            },
            cancellationToken
        );
        var products = await ReadProductsAsync(
            connection,
            person,
            rows.Select(row => row.ProductKey),
            cancellationToken
        );
        return
        [
            .. rows.Where(row => products.ContainsKey(row.ProductKey))
                .Select(row => row.ToOpening(products[row.ProductKey])),
        ];
    }

    /// <summary>See <see cref="IPeopleStore.GetSettingsAsync"/>.</summary>
    public static async Task<PersonSettings> ReadSettingsAsync(
        NpgsqlConnection connection,
        string person,
        CancellationToken cancellationToken
    ) =>
        PersonSettingsRows.Read(
            await connection.ListAsync<string>(
                "SELECT name FROM person_settings WHERE person = @person",
                new { person },
                cancellationToken
            )
        );

    private static async Task<Dictionary<long, StoredProduct>> ReadProductsAsync(
        NpgsqlConnection connection,
        string person,
        IEnumerable<long> keys,
        CancellationToken cancellationToken
    ) =>
        await ProductQueries
            .ReadKnownAsync(connection, Scope.Of(person), [.. keys], cancellationToken)
            .ToDictionaryAsync(product => product.Key, cancellationToken: cancellationToken);
}
