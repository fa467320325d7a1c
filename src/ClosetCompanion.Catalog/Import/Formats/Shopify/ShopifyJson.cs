using System.Text.Json;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Shopify;

/// <summary>Shopify's <c>products.json</c>, as a shop's address or the Admin API gives it.</summary>
internal sealed class ShopifyJson : JsonFormat
{
    public override string Name => "Shopify products.json";

    public override string KnownBy => "JSON with products that have handle, variants and body_html";

    protected override bool Fits(Columns members) => members.HaveAll("handle", "variants");

    protected override IEnumerable<FeedItem> Read(JsonElement product, RowPlace place)
    {
        if (
            product.TextOf("status") is { } status
            && !status.Equals("active", StringComparison.OrdinalIgnoreCase)
        )
        {
            return
            [
                new FeedItem(place)
                {
                    Problem = new RowNote("It is not on offer.", "status", status),
                },
            ];
        }
        string[] options = [.. product.ListOf("options").Select(OptionName)];
        JsonElement[] variants = [.. product.ListOf("variants")];
        if (variants.Length == 0)
        {
            variants = [product];
        }
        FeedItem[] items =
        [
            .. variants.Select(variant => ReadVariant(product, variant, options, place)),
        ];
        VariantIds.Complete(
            items,
            product.TextOf("handle") ?? product.TextOf("id") ?? "",
            index => Enumerable.Range(1, 3).Select(n => variants[index].TextOf($"option{n}"))
        );
        return items;
    }

    private static FeedItem ReadVariant(
        JsonElement product,
        JsonElement variant,
        string[] options,
        RowPlace place
    )
    {
        var item = new FeedItem(place)
        {
            [FeedColumn.Id] = variant.TextOf("sku") ?? variant.TextOf("id"),
            [FeedColumn.Title] = product.TextOf("title"),
            [FeedColumn.Description] = product.TextOf("body_html"),
            [FeedColumn.Brand] = product.TextOf("vendor"),
            [FeedColumn.Kind] = product.TextOf("product_type"),
            [FeedColumn.Tags] = product.TextOf("tags"),
            [FeedColumn.Price] = variant.TextOf("price"),
            [FeedColumn.OriginalPrice] = variant.TextOf("compare_at_price"),
            [FeedColumn.Quantity] = variant.TextOf("inventory_quantity"),
            [FeedColumn.Availability] = variant.TextOf("available"),
            [FeedColumn.VariantGroup] = product.TextOf("handle"),
        };
        for (int option = 0; option < options.Length; option++)
        {
            OptionFields.Set(item, options[option], variant.TextOf($"option{option + 1}"));
        }
        item.Pictures.AddRange(Pictures(product, variant));
        return item;
    }

    private static string OptionName(JsonElement option) =>
        option.ValueKind == JsonValueKind.String
            ? option.GetString()!
            : option.TextOf("name") ?? "";

    // A picture that is tied to variants is those variants' alone.
    private static IEnumerable<string> Pictures(JsonElement product, JsonElement variant)
    {
        if (variant.Member("featured_image")?.TextOf("src") is { } featured)
        {
            return [featured];
        }
        string? id = variant.TextOf("id");
        string? picture = variant.TextOf("image_id");
        JsonElement[] images = [.. product.ListOf("images")];
        JsonElement[] own =
        [
            .. images.Where(image =>
                (picture is not null && image.TextOf("id") == picture)
                || image.ListOf("variant_ids").Any(tied => JsonText.Of(tied) == id)
            ),
        ];
        JsonElement[] shared = [.. images.Where(image => !image.ListOf("variant_ids").Any())];
        return (
            own.Length > 0 ? own
            : shared.Length > 0 ? shared
            : images
        ).Select(image => image.TextOf("src")).OfType<string>();
    }
}
