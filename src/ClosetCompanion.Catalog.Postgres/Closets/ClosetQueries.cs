using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Closets;

/// <summary>Reads things of closets.</summary>
internal static class ClosetQueries
{
    /// <summary>The key of a thing's product; null when the person has none with the id.</summary>
    public static Task<long?> FindKeyAsync(
        NpgsqlConnection connection,
        string person,
        string id,
        CancellationToken cancellationToken
    ) =>
        connection.ScalarAsync<long?>(
            ClosetStatements.FindKey,
            new { person, id },
            cancellationToken
        );

    /// <summary>Things of a person; those removed while they are read are left out.</summary>
    /// <param name="connection">Used for nothing else meanwhile.</param>
    /// <param name="person">Whose.</param>
    /// <param name="conditions">What else they fulfil, beginning with AND.</param>
    /// <param name="values">The values of the query.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyList<ClosetItem>> ReadAsync(
        NpgsqlConnection connection,
        string person,
        string conditions,
        object values,
        CancellationToken cancellationToken
    )
    {
        List<ClosetRow> rows = await connection.ListAsync<ClosetRow>(
            $"{ClosetStatements.Select} {conditions}",
            values,
            cancellationToken
        );
        Dictionary<long, StoredProduct> products = await ProductQueries
            .ReadKnownAsync(
                connection,
                ClosetName.ScopeOf(person),
                [.. rows.Select(row => row.Key)],
                cancellationToken
            )
            .ToDictionaryAsync(product => product.Key, cancellationToken: cancellationToken);
        return
        [
            .. rows.Where(row => products.ContainsKey(row.Key))
                .Select(row => row.ToItem(products[row.Key])),
        ];
    }
}
