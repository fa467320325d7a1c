using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Shopify;

/// <summary>Shares the pictures of a product among its variants.</summary>
/// <remarks>
/// The export lists pictures on any rows; only "Variant Image" ties one to a variant. Where the variants differ in colour
/// and each row has a picture of its own, that is the variant's: no red shirt shows a blue picture.
/// </remarks>
internal static class ShopifyPictures
{
    public static void Share(
        IReadOnlyList<Record> rows,
        IReadOnlyList<Record> variants,
        IReadOnlyList<FeedItem> items
    )
    {
        string[] all = [.. rows.Select(Own).OfType<string>().Distinct()];
        bool haveAllOwn =
            variants.Count > 1
            && variants.All(row => Own(row) is not null)
            && variants.Select(Own).Distinct().Count() > 1;
        for (int place = 0; place < items.Count; place++)
        {
            List<string> pictures = items[place].Pictures;
            pictures.Clear();
            if (OfVariant(variants[place]) is { } tied)
            {
                pictures.Add(tied);
            }
            else
            {
                pictures.AddRange(haveAllOwn ? [Own(variants[place])!] : all);
            }
        }
    }

    private static string? Own(Record row) => row["imagesrc"] ?? row["productimageurl"];

    private static string? OfVariant(Record row) => row["variantimage"] ?? row["variantimageurl"];
}
