using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Checking;

/// <summary>Whether the full-text rows hold the very words that the products have.</summary>
/// <remarks>The words are indexed once more beside the store, and both are compared word by word.</remarks>
internal sealed class TextCheck(SqliteConnection connection, bool repair)
{
    private const string Prepare = $"""
        DROP TABLE IF EXISTS temp.kept_words;
        DROP TABLE IF EXISTS temp.expected_words;
        DROP TABLE IF EXISTS temp.expected_texts;
        CREATE VIRTUAL TABLE temp.expected_texts USING fts5({TextTable.Columns}, content='', {TextTable.Tokenizer});
        INSERT INTO temp.expected_texts (rowid, {TextTable.Columns}) {TextTable.Texts};
        CREATE VIRTUAL TABLE temp.expected_words USING fts5vocab(temp, expected_texts, instance);
        CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab(main, product_texts, instance);
        """;

    private const string Words = """SELECT term, doc, col, "offset" FROM """;

    private const string Differing = $"""
        SELECT coalesce(p.external_id || ' of ' || c.name, 'text row ' || doc)
        FROM (
          SELECT doc FROM ({Words} temp.kept_words EXCEPT {Words} temp.expected_words)
          UNION SELECT doc FROM ({Words} temp.expected_words EXCEPT {Words} temp.kept_words)
        )
        LEFT JOIN products p ON p.key = doc LEFT JOIN catalogues c ON c.key = p.catalogue_key
        """;

    private const string Rebuild = $"""
        INSERT INTO product_texts (product_texts) VALUES ('delete-all');
        INSERT INTO product_texts (rowid, {TextTable.Columns}) {TextTable.Texts};
        """;

    public IEnumerable<StoreFinding> Run()
    {
        // One moment of the store is looked at, whatever is written meanwhile.
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: !repair);
        Execute(transaction, Prepare);
        StoreFinding? finding = StoreFinding.Of(
            "The words that products are found by differ from what they say",
            connection.Query<string>(Differing),
            "closet check --repair writes them anew."
        );
        if (finding is not null && repair)
        {
            Execute(transaction, Rebuild);
            finding = finding with { Repaired = true };
        }
        transaction.Commit();
        return finding is null ? [] : [finding];
    }

    private void Execute(SqliteTransaction transaction, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
