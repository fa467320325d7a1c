using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>Begins and ends an import: the catalogue's own row, and the products that left the source.</summary>
internal static class CatalogueWriter
{
    /// <summary>The key of a catalogue, which is made when there is none of this name.</summary>
    public static long GetOrAdd(SqliteConnection connection, string name, string source)
    {
        using var put = new Statement(
            connection,
            "INSERT INTO catalogues (name, source) VALUES (@1, @2) ON CONFLICT (name) DO NOTHING",
            parameters: 2
        );
        put.Run(name, source);
        return Find(connection, name)!.Value;
    }

    /// <summary>The key of a catalogue; null when there is none of this name.</summary>
    public static long? Find(SqliteConnection connection, string name)
    {
        using var get = new Statement(
            connection,
            "SELECT key FROM catalogues WHERE name = @1",
            parameters: 1
        );
        using SqliteDataReader reader = get.Read(name);
        return reader.Read() ? reader.GetInt64(0) : null;
    }

    /// <summary>Retires what was not seen and notes the source, in one transaction.</summary>
    /// <returns>How many products were retired.</returns>
    public static int Finish(
        SqliteConnection connection,
        long catalogue,
        string source,
        IReadOnlySet<string> seen,
        DateTimeOffset now
    )
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        List<long> gone = FindGone(connection, transaction, catalogue, seen);
        using var retire = new Statement(
            connection,
            "UPDATE products SET retired_at = @2 WHERE key = @1",
            parameters: 2
        );
        using var note = new Statement(
            connection,
            "UPDATE catalogues SET source = @2 WHERE key = @1 AND source <> @2",
            parameters: 2
        );
        retire.Enlist(transaction);
        note.Enlist(transaction);
        foreach (long key in gone)
        {
            retire.Run(key, now.ToUnixTimeMilliseconds());
        }
        note.Run(catalogue, source);
        transaction.Commit();
        return gone.Count;
    }

    /// <summary>Retires the products of a catalogue that have these ids.</summary>
    /// <returns>How many were on offer until now.</returns>
    public static int Retire(
        SqliteConnection connection,
        string catalogue,
        IReadOnlyList<string> ids,
        DateTimeOffset now
    )
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            UPDATE products SET retired_at = @now
            WHERE catalogue_key = (SELECT key FROM catalogues WHERE name = @catalogue)
              AND external_id IN (SELECT value FROM json_each(@ids)) AND retired_at IS NULL
            """;
        command.Parameters.AddWithValue("@catalogue", catalogue);
        command.Parameters.AddWithValue("@ids", StoredText.Write(ids));
        command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
        return command.ExecuteNonQuery();
    }

    /// <summary>The keys of products on offer that were not seen.</summary>
    public static List<long> FindGone(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        long catalogue,
        IReadOnlySet<string> seen
    )
    {
        using var onOffer = new Statement(
            connection,
            "SELECT key, external_id FROM products WHERE catalogue_key = @1 AND retired_at IS NULL",
            parameters: 1
        );
        onOffer.Enlist(transaction);
        using SqliteDataReader reader = onOffer.Read(catalogue);
        var gone = new List<long>();
        while (reader.Read())
        {
            if (!seen.Contains(reader.GetString(1)))
            {
                gone.Add(reader.GetInt64(0));
            }
        }
        return gone;
    }
}
