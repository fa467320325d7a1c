using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Where a person met a product, as columns.</summary>
internal static class OriginColumns
{
    public static OpinionOrigin Read(string? query, long? place, string? model) =>
        new()
        {
            Query = query,
            Place = (int?)place,
            ModelHash = model,
        };
}
