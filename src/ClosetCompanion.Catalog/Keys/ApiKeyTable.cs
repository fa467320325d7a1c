using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Keys;

/// <summary>Reads and writes the table <c>api_keys</c>.</summary>
internal static class ApiKeyTable
{
    public static void PrepareAll(SqliteCommand command) =>
        command.CommandText =
            "SELECT id, name, scope, created_at, revoked_at, hash FROM api_keys ORDER BY created_at, id";

    public static ApiKey Map(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            Enum.Parse<ApiScope>(reader.GetString(2)),
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3))
        )
        {
            RevokedAt = reader.IsDBNull(4)
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(4)),
            Hash = reader.GetFieldValue<byte[]>(5),
        };

    public static void Add(SqliteConnection connection, ApiKey key)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO api_keys (id, name, scope, created_at, hash) VALUES (@id, @name, @scope, @now, @hash)";
        command.Parameters.AddWithValue("@id", key.Id);
        command.Parameters.AddWithValue("@name", key.Name);
        command.Parameters.AddWithValue("@scope", key.Scope.ToString());
        command.Parameters.AddWithValue("@now", key.CreatedAt.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("@hash", key.Hash);
        command.ExecuteNonQuery();
    }

    /// <summary>Whether there was such a key and it was good until now.</summary>
    public static bool Revoke(SqliteConnection connection, string id, DateTimeOffset now)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE api_keys SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL";
        command.Parameters.AddWithValue("@id", id);
        command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
        return command.ExecuteNonQuery() > 0;
    }
}
