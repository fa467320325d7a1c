using System.Numerics;
using System.Runtime.InteropServices;
using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Nearest;

/// <summary>
/// Lets pgvector find products. Where few may be found their vectors are all compared; else the graph is followed, and what
/// may not be found is left out on the way (an iterative scan), until there are enough.
/// </summary>
/// <param name="database">Puts what goes wrong into words.</param>
/// <param name="connection">In a transaction that sees one moment.</param>
/// <param name="few">So many products are all compared, which takes about as long as following the graph among them.</param>
internal sealed class NearestProducts(
    PostgresDatabase database,
    NpgsqlConnection connection,
    int few = 15_000
) : INearestProducts
{
    // So many are named one by one where all are compared; of more, the whole table is read.
    private const int MostNamed = 200_000;

    // Following the graph past so many vectors to find enough takes longer than comparing those that may be found.
    private const int MostPassed = 100_000;

    // The graph's order is left alone: the hits are put in order by whoever asked.
    private const string FollowGraph = """
        SET LOCAL hnsw.iterative_scan = relaxed_order; SET LOCAL hnsw.ef_search = 1000;
        SET LOCAL hnsw.max_scan_tuples = 200000; SET LOCAL hnsw.scan_mem_multiplier = 16;
        SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_sort = off;
        """;

    private const string Done = """
        SET LOCAL enable_hashjoin TO DEFAULT; SET LOCAL enable_mergejoin TO DEFAULT; SET LOCAL enable_sort TO DEFAULT;
        """;

    private const string IsWithin =
        "CASE WHEN shown.product_key < @bits THEN get_bit(@within, shown.product_key) = 1 ELSE FALSE END";

    public Task<NearestFound> FindAsync(
        string modelHash,
        ReadOnlyMemory<float> vector,
        int most,
        ReadOnlyMemory<byte> within,
        bool isExact,
        CancellationToken cancellationToken = default
    ) =>
        database.ExplainAsync(async () =>
        {
            long count = CountBits(within.Span);
            if (
                count == 0
                || await VectorTable.FindAsync(connection, modelHash, cancellationToken)
                    is not { } table
            )
            {
                return new NearestFound([], IsApproximate: false);
            }
            int wanted = (int)Math.Min(most, count);
            if (!isExact && count > few && (double)wanted * within.Length * 8 / count <= MostPassed)
            {
                long[] near = await FollowAsync(table, vector, wanted, within, cancellationToken);
                if (near.Length == wanted)
                {
                    return new NearestFound(near, IsApproximate: true);
                }
            }
            return new NearestFound(
                await CompareAllAsync(
                    table,
                    vector,
                    wanted,
                    within,
                    count <= MostNamed,
                    cancellationToken
                ),
                IsApproximate: false
            );
        });

    public Task<IReadOnlyDictionary<long, IReadOnlyList<float[]>>> ReadAsync(
        string modelHash,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    ) =>
        database.ExplainAsync<IReadOnlyDictionary<long, IReadOnlyList<float[]>>>(async () =>
        {
            List<(long Key, byte[] Vector)> rows = await connection.ListAsync<(long, byte[])>(
                """
                SELECT shown.product_key, made.vector FROM product_pictures shown
                JOIN embeddings made ON made.picture_key = shown.picture_key
                WHERE shown.product_key = ANY(@keys) AND made.vector IS NOT NULL
                  AND made.model_key = (SELECT key FROM models WHERE hash = @modelHash)
                ORDER BY shown.product_key, shown.ordinal
                """,
                new { modelHash, keys = keys.ToArray() },
                cancellationToken
            );
            return rows.GroupBy(row => row.Key, row => VectorBlob.Read(row.Vector))
                .ToDictionary(
                    product => product.Key,
                    product => (IReadOnlyList<float[]>)[.. product]
                );
        });

    // A product comes once for each of its pictures that is close.
    private async Task<long[]> FollowAsync(
        VectorTable table,
        ReadOnlyMemory<float> vector,
        int wanted,
        ReadOnlyMemory<byte> within,
        CancellationToken cancellationToken
    )
    {
        await connection.RunAsync(FollowGraph, null, cancellationToken);
        long[] found = [];
        for (int rows = wanted; ; rows *= 2)
        {
            long[] all =
            [
                .. await connection.ListAsync<long>(
                    $"""
                    SELECT shown.product_key FROM {table.Name} near
                    JOIN product_pictures shown ON shown.picture_key = near.picture_key
                    WHERE {IsWithin} ORDER BY near.vector <#> {table.Asked} LIMIT @rows
                    """,
                    new
                    {
                        vector = vector.ToArray(),
                        within = within.ToArray(),
                        bits = within.Length * 8L,
                        rows,
                    },
                    cancellationToken
                ),
            ];
            found = [.. all.Distinct().Take(wanted)];
            if (found.Length == wanted || all.Length < rows)
            {
                break;
            }
        }
        await connection.RunAsync(Done, null, cancellationToken);
        return found;
    }

    private async Task<IReadOnlyList<long>> CompareAllAsync(
        VectorTable table,
        ReadOnlyMemory<float> vector,
        int wanted,
        ReadOnlyMemory<byte> within,
        bool areNamed,
        CancellationToken cancellationToken
    ) =>
        await connection.ListAsync<long>(
            $"""
            SELECT shown.product_key FROM product_pictures shown JOIN {table.Name} near ON near.picture_key = shown.picture_key
            WHERE {(areNamed ? "shown.product_key = ANY(@keys)" : IsWithin)}
            GROUP BY shown.product_key ORDER BY min(near.vector <#> {table.Asked}), shown.product_key LIMIT @wanted
            """,
            new
            {
                vector = vector.ToArray(),
                within = areNamed ? [] : within.ToArray(),
                bits = within.Length * 8L,
                keys = areNamed ? KeysOf(within.Span) : [],
                wanted,
            },
            cancellationToken
        );

    private static long CountBits(ReadOnlySpan<byte> bits)
    {
        long count = 0;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bits);
        foreach (ulong word in words)
        {
            count += BitOperations.PopCount(word);
        }
        foreach (byte rest in bits[(words.Length * sizeof(ulong))..])
        {
            count += BitOperations.PopCount(rest);
        }
        return count;
    }

    private static long[] KeysOf(ReadOnlySpan<byte> bits)
    {
        var keys = new List<long>();
        for (int place = 0; place < bits.Length; place++)
        {
            for (int rest = bits[place]; rest != 0; rest &= rest - 1)
            {
                keys.Add((place * 8L) + BitOperations.TrailingZeroCount(rest));
            }
        }
        return [.. keys];
    }
}
