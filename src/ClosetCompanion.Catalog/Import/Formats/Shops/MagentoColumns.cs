using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Items;
using ClosetCompanion.Catalog.Import.Tables;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Formats.Shops;

/// <summary>How Magento writes what other exports have columns for.</summary>
internal static class MagentoColumns
{
    private const string NoImage = "no_selection";

    private static readonly string[] _noAttributes = ["has_options", "required_options"];

    /// <summary>Columns about the shop's own workings.</summary>
    public static IEnumerable<NamedColumn> Ignored =>
        "storeviewcode attributesetcode producttype productwebsites weight productonline taxclassname visibility urlkey metatitle metakeywords metadescription baseimagelabel smallimage smallimagelabel thumbnailimage thumbnailimagelabel swatchimage swatchimagelabel createdat updatedat newfromdate newtodate displayproductoptionsin mapprice mapenabled giftmessageavailable customdesign customdesignfrom customdesignto customlayoutupdate pagelayout productoptionscontainer msrpdisplayactualpricetype countryofmanufacture additionalattributes outofstockqty useconfigminqty isqtydecimal allowbackorders useconfigbackorders mincartqty useconfigminsaleqty maxcartqty useconfigmaxsaleqty notifyonstockbelow useconfignotifystockqty managestock useconfigmanagestock useconfigqtyincrements qtyincrements useconfigenableqtyinc enableqtyincrements isdecimaldivided websiteid deferredstockupdate useconfigdeferredstockupdate relatedskus relatedposition crosssellskus crosssellposition upsellskus upsellposition additionalimages additionalimagelabels hidefromproductpage customoptions bundlepricetype bundleskutype bundlepriceview bundleweighttype bundlevalues bundleshipmenttype associatedskus configurablevariations configurablevariationprices configurablevariationlabels shortdescription"
            .Split(' ')
            .Where(name => name != "additionalimages")
            .Select(name => new NamedColumn(FeedColumn.Ignored, name));

    public static FeedItem Read(Record record)
    {
        FeedItem item = RecordItem.Read(record);
        if (item.Problem is not null)
        {
            return item;
        }
        item.Fill(FeedColumn.Description, record["shortdescription"]);
        item[FeedColumn.Category] = Category(item[FeedColumn.Category]);
        foreach (var (name, value) in Attributes(record["additionalattributes"]))
        {
            if (!_noAttributes.Contains(name))
            {
                OptionFields.Set(item, name, value.Replace('|', CellText.ListSeparator));
            }
        }
        string[] pictures =
        [
            .. item
                .Pictures.SelectMany(cell => cell.Split(','))
                .Select(path => path.Trim().TrimStart('/'))
                .Where(path => path.Length > 0 && path != NoImage)
                .Distinct(),
        ];
        item.Pictures.Clear();
        item.Pictures.AddRange(pictures);
        if (record["productonline"] is { } online && online is not "1")
        {
            item.Problem = new RowNote("It is not online.", "product_online", online);
        }
        return item;
    }

    /// <summary>Pairs of <c>size=XS,color=Black</c>; a comma belongs to a value where no name follows it.</summary>
    public static IEnumerable<(string Name, string Value)> Attributes(string? text)
    {
        string? name = null;
        string value = "";
        foreach (string part in (text ?? "").Split(','))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            bool begins = equals > 0 && part.AsSpan(0, equals).IndexOfAnyExcept(_nameLetters) < 0;
            if (!begins)
            {
                value += $",{part}";
                continue;
            }
            if (name is not null)
            {
                yield return (name, value);
            }
            (name, value) = (part[..equals], part[(equals + 1)..]);
        }
        if (name is not null)
        {
            yield return (name, value);
        }
    }

    private static readonly System.Buffers.SearchValues<char> _nameLetters =
        System.Buffers.SearchValues.Create(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        );

    // "Default Category/Men/Tops,Default Category": the longest path, without the root that every shop has.
    private static string? Category(string? text)
    {
        string? longest = text
            ?.Split(',')
            .Select(path => path.Trim())
            .MaxBy(path => path.Count(letter => letter == '/'));
        string[] names = longest?.Split('/') ?? [];
        names = names is ["Default Category" or "Root Catalog", ..] ? names[1..] : names;
        return names.Length == 0 ? null : string.Join('>', names);
    }
}
