using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Postgres.Words;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Writing;

/// <summary>Writes the words of products on offer, and counts them.</summary>
internal static class WordWriter
{
    // A product whose words are the same is left alone: its price alone has changed.
    private const string Put = """
        WITH new AS (
          SELECT n.product_key, n.length, n.words::tsvector AS words FROM unnest(@keys, @lengths, @texts) AS n (product_key, length, words)
        ),
        old AS (
          SELECT count(*) AS texts, coalesce(sum(t.length), 0)::bigint AS words FROM product_texts t JOIN new USING (product_key)
        ),
        put AS (
          INSERT INTO product_texts (product_key, length, words) SELECT product_key, length, words FROM new
          ON CONFLICT (product_key) DO UPDATE SET length = excluded.length, words = excluded.words
          WHERE product_texts.words IS DISTINCT FROM excluded.words OR product_texts.length <> excluded.length
        )
        UPDATE store_state s SET
          texts = s.texts - old.texts + (SELECT count(*) FROM new),
          words = s.words - old.words + (SELECT coalesce(sum(length), 0) FROM new)::bigint
        FROM old
        """;

    private const string Remove = """
        WITH gone AS (DELETE FROM product_texts WHERE product_key = ANY(@keys) RETURNING length)
        UPDATE store_state s SET texts = s.texts - gone.texts, words = s.words - gone.words
        FROM (SELECT count(*) AS texts, coalesce(sum(length), 0)::bigint AS words FROM gone) AS gone
        """;

    /// <summary>Writes the words of products.</summary>
    public static Task PutAsync(
        NpgsqlConnection connection,
        Tokenizer tokenizer,
        IReadOnlyList<(long Key, long Catalogue, Product Product)> products,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyDictionary<long, ProductWords> words = tokenizer.WordsOf(products);
        return connection.RunAsync(
            Put,
            new
            {
                keys = words.Keys.ToArray(),
                lengths = words.Values.Select(text => text.Length).ToArray(),
                texts = words.Values.Select(text => text.ToString()).ToArray(),
            },
            cancellationToken
        );
    }

    /// <summary>Removes the words of products that are no longer on offer.</summary>
    public static Task RemoveAsync(
        NpgsqlConnection connection,
        long[] keys,
        CancellationToken cancellationToken
    ) => connection.RunAsync(Remove, new { keys }, cancellationToken);
}
