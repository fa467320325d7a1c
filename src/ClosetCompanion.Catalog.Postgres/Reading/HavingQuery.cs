using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Postgres.Words;
using ClosetCompanion.Catalog.Sqlite.Reading;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Reading;

/// <summary>Finds every product that has one of some words, wherever but in its description.</summary>
internal static class HavingQuery
{
    // Title, brand and grams, details.
    private const string Letters = "ABC";

    /// <summary>The keys, in their order.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="tokenizer">What the words are taken apart with.</param>
    /// <param name="words">Words and phrases.</param>
    /// <param name="scope">What <see cref="ScopeExpression"/> makes of the scope.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<IReadOnlyList<long>> RunAsync(
        NpgsqlConnection connection,
        Tokenizer tokenizer,
        IReadOnlyList<string> words,
        ScopeExpression scope,
        CancellationToken cancellationToken
    )
    {
        WordExpression[] expressions =
        [
            .. words
                .Select(SearchWord.OfPhrase)
                .OfType<SearchWord>()
                .Select(word => ExpressionReader.Read(word.Expression, tokenizer))
                .OfType<WordExpression>(),
        ];
        if (!scope.FindsAny || expressions.Length == 0)
        {
            return [];
        }
        string query = new AnyOf(expressions).ToQuery(Letters);
        return await connection.ListAsync<long>(
            "SELECT product_key FROM product_texts WHERE words @@ @query::tsquery ORDER BY product_key",
            new
            {
                query = scope.Expression is { } within ? $"{query} & {within.ToQuery("")}" : query,
            },
            cancellationToken
        );
    }
}
