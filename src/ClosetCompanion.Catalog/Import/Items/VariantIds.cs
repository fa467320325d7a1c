using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Gives every variant of a product an id of its own.</summary>
/// <remarks>
/// That is the variant's code (SKU) where each has one; where it is missing or stands twice, the product's own name in
/// its shop with the variant's options: <c>linen-shirt-red-m</c>.
/// </remarks>
internal static class VariantIds
{
    /// <param name="variants">The variants, with what is known as their ids.</param>
    /// <param name="product">The product's own id.</param>
    /// <param name="options">The options of a variant, as words.</param>
    public static void Complete(
        IReadOnlyList<FeedItem> variants,
        string product,
        Func<int, IEnumerable<string?>> options
    )
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int place = 0; place < variants.Count; place++)
        {
            FeedItem variant = variants[place];
            if (CellText.Words(variant[FeedColumn.Id]) is { } own && taken.Add(own))
            {
                continue;
            }
            string id =
                variants.Count == 1
                    ? product
                    : string.Join('-', [product, .. Words(options(place))]);
            for (int copy = 2; !taken.Add(id); copy++)
            {
                id = $"{id}-{copy}";
            }
            variant[FeedColumn.Id] = id;
        }
    }

    private static IEnumerable<string> Words(IEnumerable<string?> options) =>
        options
            .Select(CellText.Clean)
            .OfType<string>()
            .Where(option => option != "Default Title")
            .Select(option =>
                string.Join(
                    '-',
                    option
                        .ToLowerInvariant()
                        .Split(' ', '/', '\\', '.', ',')
                        .Where(word => word.Length > 0)
                )
            );
}
