using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Checking;

/// <summary>Whether every vector is as long as its model's vectors are, and a unit vector.</summary>
internal sealed class EmbeddingCheck(SqliteConnection connection, bool repair)
{
    private const int RowsPerReport = 1000;

    // Of the squared length.
    private const double Tolerance = 1e-3;

    /// <summary>How many vectors were looked at.</summary>
    public int Checked { get; private set; }

    public IEnumerable<StoreFinding> Run(
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        List<(long RowId, string Place)> wrong = FindWrong(progress, cancellationToken);
        StoreFinding? finding = StoreFinding.Of(
            "Embeddings are no unit vectors of their model's length",
            [.. wrong.Select(row => row.Place)],
            "closet check --repair removes them; the next start makes them again."
        );
        if (finding is not null && repair)
        {
            Remove([.. wrong.Select(row => row.RowId)]);
            finding = finding with { Repaired = true };
        }
        return finding is null ? [] : [finding];
    }

    private List<(long, string)> FindWrong(
        IProgress<StoreCheckProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT made.rowid, m.id, m.dimensions, i.hash, made.vector
            FROM embeddings made JOIN models m ON m.key = made.model_key JOIN pictures i ON i.key = made.picture_key
            WHERE made.vector IS NOT NULL
            """;
        using SqliteDataReader reader = command.ExecuteReader();
        var wrong = new List<(long, string)>();
        while (reader.Read())
        {
            if (Checked++ % RowsPerReport == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new StoreCheckProgress("Checking embeddings", Checked, null));
            }
            int? dimensions = reader.IsDBNull(2) ? null : reader.GetInt32(2);
            if (!IsUnitVector(reader.GetFieldValue<byte[]>(4), dimensions))
            {
                string place = $"{reader.GetString(1)}, picture {reader.GetString(3)}";
                wrong.Add((reader.GetInt64(0), place));
            }
        }
        return wrong;
    }

    private static bool IsUnitVector(byte[] bytes, int? dimensions) =>
        bytes.Length == dimensions * sizeof(float)
        && Math.Abs(VectorBlob.Read(bytes).Sum(x => (double)x * x) - 1) <= Tolerance;

    private void Remove(IReadOnlyCollection<long> rows)
    {
        using var writing = new WriteTransaction(connection);
        string wanted = $"[{string.Join(',', rows)}]";
        IEnumerable<long> touched = connection.Query<long>(
            """
            UPDATE products SET version = @Version
            WHERE key IN (
              SELECT shown.product_key FROM product_pictures shown JOIN embeddings made ON made.picture_key = shown.picture_key
              WHERE made.rowid IN (SELECT value FROM json_each(@wanted)))
            RETURNING catalogue_key
            """,
            new { writing.Version, wanted }
        );
        foreach (long catalogue in touched)
        {
            writing.Raise(catalogue);
        }
        connection.Execute(
            "DELETE FROM embeddings WHERE rowid IN (SELECT value FROM json_each(@wanted))",
            new { wanted }
        );
        writing.Commit();
    }
}
