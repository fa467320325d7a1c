using System.Text.Json;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats.Pages;

/// <summary>Reads one product in schema.org's words.</summary>
internal static class SchemaProduct
{
    /// <param name="product">The product, or a variant of one.</param>
    /// <param name="group">The group that a variant belongs to; null for a product alone.</param>
    /// <param name="place">Where it stands.</param>
    public static FeedItem Read(JsonElement product, JsonElement? group, RowPlace place)
    {
        var item = new FeedItem(place)
        {
            [FeedColumn.Id] =
                product.TextOf("sku")
                ?? product.TextOf("productID")
                ?? product.TextOf("mpn")
                ?? product.TextOf("gtin13")
                ?? product.TextOf("gtin"),
            [FeedColumn.Title] = Own("name"),
            [FeedColumn.Description] = Own("description"),
            [FeedColumn.Brand] = Own("brand") ?? Own("manufacturer"),
            [FeedColumn.Category] = Own("category"),
            [FeedColumn.Colour] = Own("color"),
            [FeedColumn.Size] = Own("size"),
            [FeedColumn.Material] = Own("material"),
            [FeedColumn.Pattern] = Own("pattern"),
            [FeedColumn.Link] = Own("url"),
            [FeedColumn.Condition] = Own("itemCondition"),
            [FeedColumn.VariantGroup] =
                product.TextOf("inProductGroupWithID")
                ?? group?.TextOf("productGroupID")
                ?? group?.TextOf("sku")
                ?? product.Member("isVariantOf")?.TextOf("productGroupID"),
        };
        ReadAudience(product.Member("audience") ?? group?.Member("audience"), item);
        SchemaOffer.Read(product, group, item);
        foreach (JsonElement property in product.ListOf("additionalProperty"))
        {
            OptionFields.Set(item, property.TextOf("name"), property.TextOf("value"));
        }
        item.Pictures.AddRange(Pictures(product));
        if (item.Pictures.Count == 0 && group is { } around)
        {
            item.Pictures.AddRange(Pictures(around));
        }
        return item;

        string? Own(string name) => product.TextOf(name) ?? group?.TextOf(name);
    }

    private static void ReadAudience(JsonElement? audience, FeedItem item)
    {
        if (audience is not { ValueKind: JsonValueKind.Object } people)
        {
            return;
        }
        item[FeedColumn.Gender] = people.TextOf("suggestedGender");
        item[FeedColumn.AgeGroup] = people.TextOf("audienceType");
        if (double.TryParse(people.TextOf("suggestedMinAge"), out double age) && age >= 13)
        {
            item[FeedColumn.AgeGroup] = "adult";
        }
    }

    private static IEnumerable<string> Pictures(JsonElement product) =>
        product
            .ListOf("image")
            .Select(image =>
                image.ValueKind == JsonValueKind.Object
                    ? image.TextOf("contentUrl") ?? image.TextOf("url")
                    : JsonText.Of(image)
            )
            .OfType<string>();
}
