using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>An opening as a store has it; times are milliseconds since 1970.</summary>
internal sealed record OpeningRow(
    long Key,
    long ProductKey,
    string? Query,
    long? Place,
    string? Model,
    long OpenedAt
)
{
    /// <summary>Begins every query of openings.</summary>
    public const string Select =
        "SELECT key, product_key AS ProductKey, query, place, model, opened_at AS OpenedAt FROM openings";

    public KeptOpening ToOpening(StoredProduct product) =>
        new(
            Key,
            product,
            OriginColumns.Read(Query, Place, Model),
            DateTimeOffset.FromUnixTimeMilliseconds(OpenedAt)
        );
}
