using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Postgres.Words;
using ClosetCompanion.Catalog.Postgres.Writing;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Whether the stored words are the very words that the products have, and are counted right.</summary>
internal sealed class TextCheck(PostgresDatabase database, NpgsqlConnection connection, bool repair)
{
    private const int ProductsAtOnce = 500;

    private const string Counts = """
        SELECT s.texts = t.texts AND s.words = t.words FROM store_state s,
          (SELECT count(*) AS texts, coalesce(sum(length), 0)::bigint AS words FROM product_texts) AS t
        """;

    private const string Recount = """
        UPDATE store_state SET texts = t.texts, words = t.words
        FROM (SELECT count(*) AS texts, coalesce(sum(length), 0)::bigint AS words FROM product_texts) AS t
        """;

    public async Task<StoreFinding?> RunAsync(CancellationToken cancellationToken)
    {
        // Nobody writes meanwhile: one moment is compared, and what is repaired fits it.
        await using NpgsqlTransaction all = await connection.BeginTransactionAsync(
            cancellationToken
        );
        await connection.RunAsync(
            repair ? "SELECT 1 FROM store_state FOR UPDATE" : "SELECT 1",
            null,
            cancellationToken
        );
        List<string> wrong = await FindLeftAsync(cancellationToken);
        long after = 0;
        while (await ReadSomeAsync(after, cancellationToken) is { Count: > 0 } some)
        {
            wrong.AddRange(await CompareAsync(some, cancellationToken));
            after = some[^1].Key;
        }
        if (!await connection.ScalarAsync<bool>(Counts, null, cancellationToken))
        {
            wrong.Add("the count of all words");
        }
        StoreFinding? finding = StoreFinding.Of(
            "The words that products are found by differ from what they say",
            wrong,
            "closet check --repair writes them anew."
        );
        if (finding is not null && repair)
        {
            await RebuildAsync(cancellationToken);
            finding = finding with { Repaired = true };
        }
        await all.CommitAsync(cancellationToken);
        return finding;
    }

    private Task<List<string>> FindLeftAsync(CancellationToken cancellationToken) =>
        connection.ListAsync<string>(
            """
            SELECT p.external_id || ' of ' || c.name
            FROM product_texts t JOIN products p ON p.key = t.product_key JOIN catalogues c ON c.key = p.catalogue_key
            WHERE p.retired_at IS NOT NULL ORDER BY p.key
            """,
            null,
            cancellationToken
        );

    private Task<IReadOnlyList<(long Key, long Catalogue, Product Product)>> ReadSomeAsync(
        long after,
        CancellationToken cancellationToken
    ) => ProductTexts.ReadAsync(connection, after, ProductsAtOnce, cancellationToken);

    private Task<List<string>> CompareAsync(
        IReadOnlyList<(long Key, long Catalogue, Product Product)> products,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyDictionary<long, ProductWords> words = database.Tokenizer.WordsOf(products);
        return connection.ListAsync<string>(
            """
            SELECT p.external_id || ' of ' || c.name
            FROM unnest(@keys, @lengths, @texts) AS n (product_key, length, words)
            JOIN products p ON p.key = n.product_key JOIN catalogues c ON c.key = p.catalogue_key
            LEFT JOIN product_texts t ON t.product_key = n.product_key
            WHERE t.words IS DISTINCT FROM n.words::tsvector OR t.length <> n.length ORDER BY p.key
            """,
            new
            {
                keys = words.Keys.ToArray(),
                lengths = words.Values.Select(text => text.Length).ToArray(),
                texts = words.Values.Select(text => text.ToString()).ToArray(),
            },
            cancellationToken
        );
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await connection.RunAsync(
            "DELETE FROM product_texts USING products p WHERE p.key = product_key AND p.retired_at IS NOT NULL",
            null,
            cancellationToken
        );
        long after = 0;
        while (await ReadSomeAsync(after, cancellationToken) is { Count: > 0 } some)
        {
            await WordWriter.PutAsync(connection, database.Tokenizer, some, cancellationToken);
            after = some[^1].Key;
        }
        await connection.RunAsync(Recount, null, cancellationToken);
    }
}
