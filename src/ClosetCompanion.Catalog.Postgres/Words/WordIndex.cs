using ClosetCompanion.Catalog.Postgres.Statements;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>Asks PostgreSQL for products by their words, within one transaction.</summary>
/// <param name="connection">In a transaction that sees one moment.</param>
/// <param name="tokenizer">What queries are taken apart with.</param>
/// <param name="remembered">How many products have which phrase at this moment, as far as it was asked.</param>
internal sealed class WordIndex(
    NpgsqlConnection connection,
    Tokenizer tokenizer,
    IDictionary<string, long> remembered
)
{
    /// <summary>Reads an expression of the SQLite store; null when nothing can be found by it.</summary>
    public WordExpression? Read(string expression) => ExpressionReader.Read(expression, tokenizer);

    /// <summary>How many products each query finds, counted up to a number.</summary>
    public async Task<IReadOnlyList<int>> CountAsync(
        string[] queries,
        int most,
        CancellationToken cancellationToken
    ) =>
        queries.Length == 0
            ? []
            :
            [
                .. (
                    await connection.ListAsync<long>(
                        """
                        SELECT (SELECT count(*) FROM (SELECT 1 FROM product_texts WHERE words @@ asked.query::tsquery LIMIT @most) AS found)
                        FROM unnest(@queries) WITH ORDINALITY AS asked (query, place) ORDER BY place
                        """,
                        new { queries, most },
                        cancellationToken
                    )
                ).Select(count => (int)count),
            ];

    /// <summary>The products that a query finds, best first; of equal ones the oldest first.</summary>
    /// <param name="expression">What counts.</param>
    /// <param name="query">The same, within the scope.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<IReadOnlyList<(long Key, double Score)>> ScoreAsync(
        WordExpression expression,
        string query,
        CancellationToken cancellationToken
    )
    {
        Bm25 weighing = await WeighAsync([.. expression.Phrases.Distinct()], cancellationToken);
        var vector = new WordVector(expression.Phrases);
        var found = new List<(long Key, double Score)>();
        await ReadAsync(
            "words @@ @asked::tsquery",
            new NpgsqlParameter("asked", query),
            (key, length, words) =>
            {
                vector.Read(words);
                if (expression.Match(vector.FrequencyOf) is { } phrases)
                {
                    found.Add((key, weighing.Score(length, phrases)));
                }
            },
            cancellationToken
        );
        return [.. found.OrderBy(product => product.Score).ThenBy(product => product.Key)];
    }

    /// <summary>Which expressions hold for each of some products.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> MatchAsync(
        IReadOnlyList<(string Text, WordExpression Expression)> words,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken
    )
    {
        var matched = new Dictionary<long, IReadOnlyList<string>>();
        if (words.Count == 0 || keys.Count == 0)
        {
            return matched;
        }
        var vector = new WordVector(words.SelectMany(word => word.Expression.Phrases));
        await ReadAsync(
            "product_key = ANY(@asked)",
            new NpgsqlParameter("asked", keys.ToArray()),
            (key, _, sent) =>
            {
                vector.Read(sent);
                string[] has =
                [
                    .. words
                        .Where(word => word.Expression.Match(vector.FrequencyOf) is not null)
                        .Select(word => word.Text),
                ];
                if (has.Length > 0)
                {
                    matched[key] = has;
                }
            },
            cancellationToken
        );
        return matched;
    }

    private async Task<Bm25> WeighAsync(WordPhrase[] phrases, CancellationToken cancellationToken)
    {
        WordPhrase[] unknown = [.. phrases.Where(phrase => !remembered.ContainsKey(phrase.Key))];
        if (unknown.Length > 0)
        {
            IReadOnlyList<int> counts = await CountAsync(
                [.. unknown.Select(phrase => phrase.ToQuery(""))],
                int.MaxValue,
                cancellationToken
            );
            foreach (var (phrase, count) in unknown.Zip(counts))
            {
                remembered[phrase.Key] = count;
            }
        }
        var (texts, words) = await connection.FirstAsync<(long, long)>(
            "SELECT texts, words FROM store_state",
            null,
            cancellationToken
        );
        return new Bm25(
            texts,
            words,
            phrases.ToDictionary(phrase => phrase, phrase => remembered[phrase.Key])
        );
    }

    private delegate void Take(long key, long length, ReadOnlySpan<byte> words);

    private async Task ReadAsync(
        string condition,
        NpgsqlParameter asked,
        Take take,
        CancellationToken cancellationToken
    )
    {
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText =
            $"SELECT product_key, length, tsvectorsend(words) FROM product_texts WHERE {condition}";
        command.Parameters.Add(asked);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            take(reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));
        }
    }
}
