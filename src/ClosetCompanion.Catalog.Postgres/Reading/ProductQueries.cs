using System.Runtime.CompilerServices;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Reading;

/// <summary>Reads whole products of a scope, row after row as they are asked for.</summary>
internal static class ProductQueries
{
    // The rows are those of the SQLite store; the two only call joining texts differently.
    private static readonly string _select = ProductRow.Select.Replace(
        "group_concat(",
        "string_agg(",
        StringComparison.Ordinal
    );

    /// <summary>Those with these ids in a catalogue, on offer or retired.</summary>
    public static IAsyncEnumerable<StoredProduct> FindAsync(
        NpgsqlConnection connection,
        Scope scope,
        string catalogue,
        string[] ids,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            scope.Only(catalogue),
            "p.external_id = ANY(@ids)",
            [new NpgsqlParameter("ids", ids)],
            cancellationToken
        );

    /// <summary>All on offer, in order of their keys.</summary>
    public static IAsyncEnumerable<StoredProduct> ReadAllAsync(
        NpgsqlConnection connection,
        Scope scope,
        CancellationToken cancellationToken
    ) => ReadAsync(connection, scope, "p.retired_at IS NULL ORDER BY p.key", [], cancellationToken);

    /// <summary>Some on offer, those that follow a key.</summary>
    public static IAsyncEnumerable<StoredProduct> ReadPageAsync(
        NpgsqlConnection connection,
        Scope scope,
        long after,
        int most,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            scope,
            "p.retired_at IS NULL AND p.key > @after ORDER BY p.key LIMIT @most",
            [new NpgsqlParameter("after", after), new NpgsqlParameter("most", most)],
            cancellationToken
        );

    /// <summary>Those on offer with some keys, in the order of the keys.</summary>
    public static async Task<IReadOnlyList<StoredProduct>> ReadWithKeysAsync(
        NpgsqlConnection connection,
        Scope scope,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken
    )
    {
        Dictionary<long, StoredProduct> found = await ReadAsync(
                connection,
                scope,
                "p.key = ANY(@keys) AND p.retired_at IS NULL",
                [new NpgsqlParameter("keys", keys.ToArray())],
                cancellationToken
            )
            .ToDictionaryAsync(product => product.Key, cancellationToken: cancellationToken);
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    /// <summary>Those with some keys, on offer or retired, in no order.</summary>
    public static IAsyncEnumerable<StoredProduct> ReadKnownAsync(
        NpgsqlConnection connection,
        Scope scope,
        long[] keys,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            scope,
            "p.key = ANY(@keys)",
            [new NpgsqlParameter("keys", keys)],
            cancellationToken
        );

    private static async IAsyncEnumerable<StoredProduct> ReadAsync(
        NpgsqlConnection connection,
        Scope scope,
        string condition,
        NpgsqlParameter[] parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string visible = ScopeFilter.Of(
            await CatalogueQueries.ReadStatesAsync(connection, cancellationToken),
            scope
        );
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = $"{_select} WHERE {visible} AND {condition}";
        command.Parameters.AddRange(parameters);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return ProductRow.Read(reader);
        }
    }
}
