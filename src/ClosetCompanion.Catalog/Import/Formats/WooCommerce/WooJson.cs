using System.Text.Json;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.WooCommerce;

/// <summary>What WooCommerce's REST API and its store API give for products.</summary>
internal sealed class WooJson : JsonFormat
{
    public override string Name => "WooCommerce products (REST JSON)";

    public override string KnownBy => "JSON with products that have permalink and images";

    protected override bool Fits(Columns members) =>
        members.HaveAll("permalink", "images") || members.HaveAll("permalink", "regularprice");

    protected override IEnumerable<FeedItem> Read(JsonElement product, RowPlace place)
    {
        var item = new FeedItem(place)
        {
            [FeedColumn.Id] = product.TextOf("id") ?? product.TextOf("sku"),
            [FeedColumn.Title] = product.TextOf("name"),
            [FeedColumn.Description] =
                product.TextOf("description") ?? product.TextOf("short_description"),
            [FeedColumn.Brand] = product.TextOf("brands"),
            [FeedColumn.Category] = product.TextOf("categories"),
            [FeedColumn.Tags] = product.TextOf("tags"),
            [FeedColumn.Availability] =
                product.TextOf("stock_status") ?? product.TextOf("is_in_stock"),
            [FeedColumn.Quantity] = product.TextOf("stock_quantity"),
            [FeedColumn.Link] = product.TextOf("permalink"),
            [FeedColumn.SaleStart] = product.TextOf("date_on_sale_from"),
            [FeedColumn.SaleEnd] = product.TextOf("date_on_sale_to"),
        };
        if (product.TextOf("parent_id") is { } parent && parent != "0")
        {
            item[FeedColumn.VariantGroup] = parent;
        }
        if (product.TextOf("status") is { } status && status != "publish")
        {
            item.Problem = new RowNote("It is not published.", "status", status);
        }
        ReadPrices(product, item);
        foreach (JsonElement attribute in product.ListOf("attributes"))
        {
            OptionFields.Set(
                item,
                attribute.TextOf("name"),
                attribute.TextOf("option")
                    ?? attribute.TextOf("options")
                    ?? attribute.TextOf("terms")
            );
        }
        item.Pictures.AddRange(
            product
                .ListOf("images")
                .Concat(product.ListOf("image"))
                .Select(image => image.TextOf("src"))
                .OfType<string>()
        );
        return [item];
    }

    // The store API counts in the currency's smallest unit.
    private static void ReadPrices(JsonElement product, FeedItem item)
    {
        if (product.Member("prices") is not { } prices)
        {
            item[FeedColumn.Price] = product.TextOf("regular_price") ?? product.TextOf("price");
            item[FeedColumn.SalePrice] = product.TextOf("sale_price");
            return;
        }
        int digits = int.TryParse(prices.TextOf("currency_minor_unit"), out int unit) ? unit : 2;
        item[FeedColumn.Price] = Whole(prices.TextOf("regular_price") ?? prices.TextOf("price"));
        item[FeedColumn.SalePrice] = Whole(prices.TextOf("sale_price"));
        item[FeedColumn.Currency] = prices.TextOf("currency_code");

        string? Whole(string? text)
        {
            if (text is null || digits is <= 0 or > 4 || !text.All(char.IsAsciiDigit))
            {
                return text;
            }
            string padded = text.PadLeft(digits + 1, '0');
            return padded.Insert(padded.Length - digits, ".");
        }
    }
}
