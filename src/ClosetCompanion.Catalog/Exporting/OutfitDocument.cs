using System.Text.Json;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>A person's outfits as a part of the document of that person.</summary>
internal static class OutfitDocument
{
    private const int PageSize = 100;

    /// <summary>Writes all outfits, the last changed first, each with its days.</summary>
    public static async Task WriteAsync(
        ICatalogStore store,
        string person,
        Utf8JsonWriter json,
        CancellationToken cancellationToken
    )
    {
        ILookup<string, OutfitDay> days = (
            await store.Outfits.GetDaysAsync(
                person,
                DateOnly.MinValue,
                DateOnly.MaxValue,
                id: null,
                cancellationToken
            )
        ).ToLookup(day => day.OutfitId, StringComparer.Ordinal);
        json.WriteStartArray("outfits");
        for (int skip = 0; ; skip += PageSize)
        {
            IReadOnlyList<Outfit> page = await store.Outfits.GetPageAsync(
                person,
                skip,
                PageSize,
                cancellationToken
            );
            foreach (Outfit outfit in page)
            {
                Write(json, outfit, days[outfit.Id]);
            }
            if (page.Count < PageSize)
            {
                break;
            }
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Outfit outfit, IEnumerable<OutfitDay> days)
    {
        json.WriteStartObject();
        json.WriteString("id", outfit.Id);
        json.WriteString("name", outfit.Name);
        json.WriteString("changedAt", outfit.ChangedAt);
        json.WriteStartArray("pieces");
        foreach (OutfitPiece piece in outfit.Pieces)
        {
            json.WriteStartObject();
            json.WriteString("catalogue", piece.Catalogue);
            json.WriteString("id", piece.Id);
            json.WriteNumber("layer", piece.Layer);
            json.WriteNumber("x", piece.X);
            json.WriteNumber("y", piece.Y);
            json.WriteNumber("size", piece.Size);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (OutfitDay day in days)
        {
            json.WriteStartObject();
            json.WriteString("day", PersonJson.Write(day.Day));
            json.WriteBoolean("planned", day.IsPlanned);
            json.WriteBoolean("worn", day.IsWorn);
            json.WriteStartArray("counted");
            foreach (string thing in day.Counted)
            {
                json.WriteStringValue(thing);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
