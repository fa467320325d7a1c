using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Tests;

/// <summary>
/// All that lies in a store's folder, as text that two stores can be compared by. Versions are left out: they count the
/// writes, and one who is stopped and begins anew writes more often.
/// </summary>
internal static class StoreContents
{
    public static string Dump(string folder)
    {
        var text = new StringBuilder();
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "closet.db")}"
        );
        connection.Open();
        foreach (
            string table in Column(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '!_!_%' ESCAPE '!' AND name <> 'schema_versions' AND name NOT LIKE 'product!_texts%' ESCAPE '!' ORDER BY name"
            )
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"{table}\n");
            foreach (string row in Rows(connection, table))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {row}\n");
            }
        }
        foreach (string word in Words(connection))
        {
            text.Append(CultureInfo.InvariantCulture, $"word {word}\n");
        }
        foreach (string file in PictureFiles(folder))
        {
            text.Append(CultureInfo.InvariantCulture, $"{file}\n");
        }
        return text.ToString();
    }

    public static string PicturePath(string folder, string hash) =>
        Path.Combine(folder, "pictures", hash[..2], hash);

    public static IEnumerable<string> PictureFiles(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "pictures"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Order(StringComparer.Ordinal);

    public static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }
        return list;
    }

    // How the full-text rows lie on the disk depends on the order of writing; which words they hold does not.
    private static List<string> Words(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, product_texts, instance)";
        command.ExecuteNonQuery();
        return Rows(connection, "temp.words");
    }

    private static List<string> Rows(SqliteConnection connection, string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            IEnumerable<string> cells = Enumerable
                .Range(0, reader.FieldCount)
                .Where(column => reader.GetName(column) != "version")
                .Select(column =>
                    reader.IsDBNull(column) ? "null"
                    : reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes)
                    : reader.GetValue(column).ToString()!
                );
            rows.Add(string.Join(" | ", cells));
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static List<string> Column(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }
        return values;
    }
}
