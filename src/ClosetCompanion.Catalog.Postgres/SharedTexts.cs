using ClosetCompanion.Catalog.Postgres.Connections;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>
/// Texts by name that all programs of a store share, among its settings; for those parts of a program that cannot wait
/// without blocking, such as the keys that sign cookies.
/// </summary>
/// <param name="text">What names the database; see <see cref="PostgresStore"/>.</param>
public sealed class SharedTexts(string text)
{
    private readonly NpgsqlConnectionStringBuilder _text = StoreText.Read(text);

    /// <summary>The texts whose names begin so, in the order of the names; none where there is no store yet.</summary>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public IReadOnlyList<string> Read(string beginning) =>
        Run(connection =>
        {
            using NpgsqlCommand exists = connection.CreateCommand();
            exists.CommandText = "SELECT to_regclass('settings') IS NOT NULL";
            if (exists.ExecuteScalar() is not true)
            {
                return [];
            }
            using NpgsqlCommand command = connection.CreateCommand();
            command.CommandText =
                "SELECT value FROM settings WHERE starts_with(name, @beginning) ORDER BY name";
            command.Parameters.AddWithValue("beginning", beginning);
            using NpgsqlDataReader reader = command.ExecuteReader();
            var texts = new List<string>();
            while (reader.Read())
            {
                texts.Add(reader.GetString(0));
            }
            return texts;
        });

    /// <summary>Adds a text, unless there is one of this name.</summary>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public void Add(string name, string value) =>
        Run(connection =>
        {
            using NpgsqlCommand command = connection.CreateCommand();
            command.CommandText =
                "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING";
            command.Parameters.AddWithValue("name", name);
            command.Parameters.AddWithValue("value", value);
            return command.ExecuteNonQuery();
        });

    private T Run<T>(Func<NpgsqlConnection, T> work)
    {
        try
        {
            using var connection = new NpgsqlConnection(_text.ConnectionString);
            connection.Open();
            return work(connection);
        }
        catch (Exception failed)
            when (PostgresFault.Explain(failed, StoreText.Describe(_text)) is { } explanation)
        {
            throw new CatalogException(explanation, failed);
        }
    }
}
