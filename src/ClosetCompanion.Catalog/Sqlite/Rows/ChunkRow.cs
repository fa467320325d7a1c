using System.Globalization;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A chunk of pictures as its table has it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Pictures">The keys of its pictures, with commas between them.</param>
/// <param name="Again">1 where pictures are embedded that were before.</param>
internal sealed record ChunkRow(long Key, string Pictures, long Again)
{
    public const string Columns = "key, pictures, again";

    public const string Claim = $"""
        UPDATE embedding_chunks SET claimed_by = @holder, claimed_until = @until
        WHERE key = (SELECT key FROM embedding_chunks WHERE model = @modelHash AND coalesce(claimed_until, 0) <= @now
          ORDER BY key LIMIT 1) RETURNING {Columns}
        """;

    /// <summary>The keys of pictures, for their table.</summary>
    public static string Write(IEnumerable<long> pictures) =>
        string.Join(',', pictures.Select(key => key.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The keys that a text of the table has.</summary>
    public static IEnumerable<long> Read(string pictures) =>
        pictures
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(key => long.Parse(key, CultureInfo.InvariantCulture));
}
