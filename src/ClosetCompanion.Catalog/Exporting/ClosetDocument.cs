using System.Text.Json;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>A person's closet as a part of the document of that person.</summary>
internal static class ClosetDocument
{
    private const int PageSize = 200;

    /// <summary>Writes all things, the newest first, those that were given away too, each with the days on which it was worn.</summary>
    /// <returns>The hashes of their pictures.</returns>
    public static async Task<IReadOnlyCollection<string>> WriteAsync(
        ICatalogStore store,
        string person,
        Utf8JsonWriter json,
        CancellationToken cancellationToken
    )
    {
        ILookup<string, DateOnly> days = (
            await store.Closets.GetWearsAsync(
                person,
                DateOnly.MinValue,
                DateOnly.MaxValue,
                id: null,
                cancellationToken
            )
        ).ToLookup(wear => wear.ItemId, wear => wear.Day, StringComparer.Ordinal);
        var pictures = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("closet");
        long? before = null;
        while (
            await store.Closets.GetPageAsync(
                person,
                before,
                PageSize,
                state: null,
                cancellationToken
            )
                is [.., var last] page
        )
        {
            foreach (ClosetItem item in page)
            {
                Write(json, item, days[item.Product.Product.Id]);
                pictures.UnionWith(item.Product.Pictures);
            }
            before = last.Product.Key;
        }
        json.WriteEndArray();
        return pictures;
    }

    private static void Write(Utf8JsonWriter json, ClosetItem item, IEnumerable<DateOnly> days)
    {
        json.WriteStartObject();
        json.WritePropertyName("product");
        ProductJson.Write(json, item.Product);
        json.WritePropertyName("details");
        JsonSerializer.Serialize(json, item.Details, PersonJson.Options);
        json.WriteBoolean("givenAway", item.State == ItemState.GivenAway);
        json.WriteStartArray("worn");
        foreach (DateOnly day in days)
        {
            json.WriteStringValue(PersonJson.Write(day));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
