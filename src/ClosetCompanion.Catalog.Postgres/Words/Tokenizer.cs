using System.Collections.Concurrent;
using System.Reflection;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>
/// Takes products and queries apart into words. SQLite itself does it, in memory, with the tables of its own store: so both
/// stores have the very same words.
/// </summary>
internal sealed class Tokenizer : IDisposable
{
    private const int MostRemembered = 10_000;

    private const string Prepare = $"""
        CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab(main, product_texts, instance);
        CREATE VIRTUAL TABLE temp.asked USING fts5(word, content='', {TextTable.Tokenizer});
        CREATE VIRTUAL TABLE temp.asked_words USING fts5vocab(temp, asked, instance);
        """;

    private static readonly string _putProduct = $"""
        INSERT INTO products (key, catalogue_key, external_id, attributes, content_hash, {string.Join(
            ", ",
            ProductFields.All.Select(field => field.Column)
        )})
        VALUES (@1, @2, @3, @4, x'', {string.Join(
            ", ",
            ProductFields.All.Select((_, place) => $"@{place + 5}")
        )})
        """;

    private readonly Lock _one = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _remembered = new(
        StringComparer.Ordinal
    );
    private SqliteConnection? _connection;

    /// <summary>The words of products on offer.</summary>
    /// <param name="products">Each with its key and the key of its catalogue.</param>
    public IReadOnlyDictionary<long, ProductWords> WordsOf(
        IReadOnlyList<(long Key, long Catalogue, Product Product)> products
    )
    {
        lock (_one)
        {
            SqliteConnection connection = _connection ??= Open();
            // What is put in is never committed, so the table is empty again afterwards.
            using SqliteTransaction passing = connection.BeginTransaction();
            Put(connection, products);
            var words = products.ToDictionary(
                product => product.Key,
                product => new ProductWords(product.Catalogue)
            );
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = """SELECT doc, term, col, "offset" FROM temp.kept_words""";
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                words[reader.GetInt64(0)]
                    .Add(reader.GetString(1), reader.GetString(2), reader.GetInt32(3));
            }
            return words;
        }
    }

    /// <summary>The words of a phrase, in their order.</summary>
    public IReadOnlyList<string> WordsOf(string phrase)
    {
        if (_remembered.TryGetValue(phrase, out IReadOnlyList<string>? known))
        {
            return known;
        }
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }
        return _remembered[phrase] = Ask(phrase);
    }

    public void Dispose() => _connection?.Dispose();

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=False");
        connection.Open();
        Assembly catalog = typeof(SqliteStore).Assembly;
        foreach (
            string script in catalog
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(catalog.GetManifestResourceStream(script)!);
            connection.Execute(reader.ReadToEnd());
        }
        connection.Execute(Prepare);
        return connection;
    }

    private static void Put(
        SqliteConnection connection,
        IReadOnlyList<(long Key, long Catalogue, Product Product)> products
    )
    {
        using var put = new Statement(connection, _putProduct, ProductFields.All.Count + 4);
        foreach (var (key, catalogue, product) in products)
        {
            var values = new object?[ProductFields.All.Count + 4];
            values[0] = key;
            values[1] = catalogue;
            values[2] = product.Id;
            values[3] = StoredText.Write(product.Attributes);
            for (int place = 0; place < ProductFields.All.Count; place++)
            {
                values[place + 4] = FieldColumns.Write(ProductFields.All[place], product);
            }
            put.Run(values);
        }
    }

    private IReadOnlyList<string> Ask(string phrase)
    {
        lock (_one)
        {
            SqliteConnection connection = _connection ??= Open();
            using SqliteTransaction passing = connection.BeginTransaction();
            connection.Execute(
                "INSERT INTO temp.asked (rowid, word) VALUES (1, @phrase)",
                new { phrase }
            );
            return
            [
                .. connection.Query<string>(
                    """SELECT term FROM temp.asked_words ORDER BY "offset" """
                ),
            ];
        }
    }
}
