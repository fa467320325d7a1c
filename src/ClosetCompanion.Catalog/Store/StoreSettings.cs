using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The settings of a store, by name.</summary>
internal static class StoreSettings
{
    /// <summary>The name or the folder of the model that the store is searched with.</summary>
    public const string Model = "model";

    /// <summary>The value; null when nobody has set it.</summary>
    public static string? Read(SqliteConnection connection, string name)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM settings WHERE name = @name";
        command.Parameters.AddWithValue("@name", name);
        return (string?)command.ExecuteScalar();
    }

    /// <summary>Sets a value; null takes the setting away.</summary>
    public static void Write(SqliteConnection connection, string name, string? value)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = value is null
            ? "DELETE FROM settings WHERE name = @name"
            : "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        command.Parameters.AddWithValue("@name", name);
        command.Parameters.AddWithValue("@value", (object?)value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
