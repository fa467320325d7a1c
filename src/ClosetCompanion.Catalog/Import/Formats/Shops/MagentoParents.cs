using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;

namespace ClosetCompanion.Catalog.Import.Formats.Shops;

/// <summary>What the configurable rows of an export say of their variants.</summary>
internal sealed class MagentoParents
{
    private static readonly FeedColumn[] _inherited =
    [
        FeedColumn.Brand,
        FeedColumn.Material,
        FeedColumn.Pattern,
        FeedColumn.Gender,
        FeedColumn.Season,
    ];

    private readonly Dictionary<string, (FeedItem Parent, string Options)> _parentOf = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _there = new(StringComparer.Ordinal);

    /// <summary>Takes note of a row, on the first reading.</summary>
    public void See(Record record)
    {
        if (record.Problem is not null || record["sku"] is not { } sku)
        {
            return;
        }
        if (record["storeviewcode"] is null)
        {
            _there.Add(sku);
        }
        if (record["configurablevariations"] is not { } variations)
        {
            return;
        }
        FeedItem parent = MagentoColumns.Read(record);
        foreach (string variation in variations.Split('|'))
        {
            string? child = MagentoColumns
                .Attributes(variation)
                .FirstOrDefault(pair => pair.Name == "sku")
                .Value;
            if (child is not null)
            {
                _parentOf[child] = (parent, variation);
            }
        }
    }

    /// <summary>Whether a row only says in the words of another store view what a product's own row says.</summary>
    public bool IsTranslation(Record record) =>
        record.Problem is null
        && record["storeviewcode"] is not null
        && record["sku"] is { } sku
        && _there.Contains(sku);

    /// <summary>Whether a row is only the frame of variants that are in the file too.</summary>
    public bool HasVariants(Record record) =>
        record["configurablevariations"] is { } variations
        && variations
            .Split('|')
            .SelectMany(MagentoColumns.Attributes)
            .Any(pair => pair.Name == "sku" && _there.Contains(pair.Value));

    /// <summary>Adds to a variant what only its product's row says.</summary>
    public void Complete(FeedItem item)
    {
        if (
            item[FeedColumn.Id] is not { } id
            || !_parentOf.TryGetValue(id, out (FeedItem Parent, string Options) known)
        )
        {
            return;
        }
        var (parent, options) = known;
        item[FeedColumn.VariantGroup] = parent[FeedColumn.Id];
        // A variant's own name repeats its options: "Chaz Hoodie-XS-Black".
        item[FeedColumn.Title] = parent[FeedColumn.Title] ?? item[FeedColumn.Title];
        item.Fill(FeedColumn.Description, parent[FeedColumn.Description]);
        item.Fill(FeedColumn.Category, parent[FeedColumn.Category]);
        foreach (FeedColumn field in _inherited)
        {
            item.Fill(field, parent[field]);
        }
        foreach (var (name, value) in MagentoColumns.Attributes(options))
        {
            if (name != "sku")
            {
                OptionFields.Set(item, name, value);
            }
        }
        foreach (var (name, value) in parent.Attributes)
        {
            item.Attributes.TryAdd(name, value);
        }
        if (item.Pictures.Count == 0)
        {
            item.Pictures.AddRange(parent.Pictures);
        }
    }
}
