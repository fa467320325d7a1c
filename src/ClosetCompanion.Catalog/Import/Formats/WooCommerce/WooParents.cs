using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.WooCommerce;

/// <summary>The products whose variations follow in rows of their own.</summary>
internal sealed class WooParents
{
    private static readonly FeedColumn[] _inherited =
    [
        FeedColumn.Description,
        FeedColumn.Brand,
        FeedColumn.Category,
        FeedColumn.Tags,
        FeedColumn.Material,
        FeedColumn.Pattern,
        FeedColumn.Gender,
        FeedColumn.AgeGroup,
        FeedColumn.Season,
    ];

    private readonly Dictionary<string, FeedItem> _byName = new(StringComparer.Ordinal);
    private readonly List<FeedItem> _parents = [];
    private readonly HashSet<FeedItem> _withChildren = [];

    /// <summary>Those of which no variation came.</summary>
    public IEnumerable<FeedItem> Childless =>
        _parents.Where(item => item.Problem is null && !_withChildren.Contains(item));

    public void Add(Record record, FeedItem item)
    {
        _parents.Add(item);
        if (record["id"] is { } id)
        {
            _byName[$"id:{id}"] = item;
        }
        if (record["sku"] is { } sku)
        {
            _byName[sku] = item;
        }
    }

    /// <summary>A variation with what it leaves to its parent.</summary>
    public FeedItem Complete(FeedItem item, string parent)
    {
        item[FeedColumn.VariantGroup] = parent.Replace("id:", "", StringComparison.Ordinal);
        if (!_byName.TryGetValue(parent, out FeedItem? product))
        {
            return item;
        }
        _withChildren.Add(product);
        if (product.Problem is not null)
        {
            item.Problem = product.Problem;
            return item;
        }
        item[FeedColumn.VariantGroup] = product[FeedColumn.Id];
        // A variation's own name repeats its options: "Tee - Red, M".
        item[FeedColumn.Title] = product[FeedColumn.Title] ?? item[FeedColumn.Title];
        foreach (FeedColumn field in _inherited)
        {
            item.Fill(field, product[field]);
        }
        if (item.Pictures.Count == 0)
        {
            item.Pictures.AddRange(product.Pictures);
        }
        return item;
    }
}
