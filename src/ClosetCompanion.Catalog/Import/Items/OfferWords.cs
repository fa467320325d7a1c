using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Availability and condition in Google's words, whatever a shop writes.</summary>
internal static class OfferWords
{
    private static readonly Dictionary<string, string> _availability = Index(
        (
            "in stock",
            "instock available yes true y 1 ja oui si sim auflager lieferbar sofortlieferbar enstock disponible disponibile disponivel opvoorraad palager ilager varastossa dostepny skladem naskladen raktaron instoc stokta vstock limitedavailability onlineonly вналичии есть 在庫あり 有货 现货 재고있음"
        ),
        (
            "out of stock",
            "outofstock soldout unavailable no false n 0 nein non nao nichtverfugbar nichtlieferbar ausverkauft epuise agotado esaurito esgotado uitverkocht udsolgt utsolgt slutsald loppu niedostepny vyprodano vypredane elfogyott stocepuizat tukendi discontinued нетвналичии нет 在庫なし 缺货 无货 품절"
        ),
        (
            "preorder",
            "preorder presale vorbestellung vorbestellbar precommande preventa preordine prevenda forhandsbestallning предзаказ 予約 预售 예약"
        ),
        ("backorder", "backorder onbackorder availablefororder madetoorder nachbestellt")
    );

    private static readonly Dictionary<string, string> _condition = Index(
        (
            "new",
            "new newcondition neu neuf nuevo nuovo novo nieuw ny uusi nowy novy uj nou yeni новый нове 新品 全新 새상품"
        ),
        (
            "refurbished",
            "refurbished refurbishedcondition generaluberholt reconditionne reacondicionado ricondizionato recondicionado gereviseerd"
        ),
        (
            "used",
            "used usedcondition preowned secondhand damagedcondition gebraucht doccasion occasion usado usato tweedehands brugt brukt begagnad kaytetty uzywany pouzity hasznalt folosit ikinciel бу 中古 二手 중고"
        )
    );

    /// <summary>Whether the item can be bought; of a count alone, by whether it is above zero. Null when nothing is said.</summary>
    public static string? Availability(FeedItem item)
    {
        if (item.Text(FeedColumn.Availability) is { } text)
        {
            return _availability.GetValueOrDefault(ColumnNames.Plain(LastPart(text)), text);
        }
        return item.Text(FeedColumn.Quantity) is { } count && int.TryParse(count, out int number)
            ? number > 0
                ? "in stock"
                : "out of stock"
            : null;
    }

    /// <summary>The condition; null when nothing is said.</summary>
    public static string? Condition(FeedItem item) =>
        item.Text(FeedColumn.Condition) is { } text
            ? _condition.GetValueOrDefault(ColumnNames.Plain(LastPart(text)), text)
            : null;

    // https://schema.org/InStock
    private static string LastPart(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? text[(text.LastIndexOf('/') + 1)..]
            : text;

    private static Dictionary<string, string> Index(params (string Name, string Words)[] lists)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, words) in lists)
        {
            foreach (string word in words.Split(' '))
            {
                index.TryAdd(ColumnNames.Plain(word), name);
            }
        }
        return index;
    }
}
