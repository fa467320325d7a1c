using System.Text.Json;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Items;

namespace ClosetCompanion.Catalog.Import.Formats.Pages;

/// <summary>Finds the products in JSON-LD by schema.org's words: https://schema.org/Product, https://schema.org/ProductGroup.</summary>
internal static class SchemaProducts
{
    private const int Deepest = 12;

    private static readonly string[] _inside =
    [
        "@graph",
        "itemListElement",
        "item",
        "mainEntity",
        "mainEntityOfPage",
        "hasVariant",
    ];

    /// <summary>The products of a text; an item with a problem when it is no JSON.</summary>
    public static IReadOnlyList<FeedItem> ReadText(string json, RowPlace place)
    {
        // Shops leave line ends and tabs in texts, where JSON has none; between values they are spaces.
        string text = string.Create(
            Bare(json) is var bare ? bare.Length : 0,
            bare,
            static (plain, source) =>
            {
                for (int place = 0; place < source.Length; place++)
                {
                    plain[place] = source[place] < ' ' ? ' ' : source[place];
                }
            }
        );
        if (!text.Contains("Product", StringComparison.Ordinal))
        {
            return [];
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                text,
                new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                }
            );
            return [.. Read(document.RootElement, place)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return
            [
                new FeedItem(place)
                {
                    Problem = new RowNote($"Its JSON-LD is no valid JSON: {exception.Message}"),
                },
            ];
        }
    }

    /// <summary>The products of a value, whatever they lie in.</summary>
    public static IEnumerable<FeedItem> Read(JsonElement element, RowPlace place) =>
        Read(element, place, null, 0);

    public static bool IsOf(JsonElement element, string type) =>
        element.ListOf("@type").Any(named => Last(JsonText.Of(named)) == type);

    private static IEnumerable<FeedItem> Read(
        JsonElement element,
        RowPlace place,
        JsonElement? group,
        int depth
    )
    {
        if (depth > Deepest)
        {
            yield break;
        }
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement inner in element.EnumerateArray())
            {
                foreach (FeedItem item in Read(inner, place, group, depth + 1))
                {
                    yield return item;
                }
            }
            yield break;
        }
        if (element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }
        bool isGroup = IsOf(element, "ProductGroup");
        bool hasVariants = element
            .ListOf("hasVariant")
            .Any(v =>
                v.Member("name") is not null
                || v.Member("offers") is not null
                || v.Member("sku") is not null
            );
        if ((IsOf(element, "Product") || isGroup) && !hasVariants)
        {
            yield return SchemaProduct.Read(element, group, place);
            yield break;
        }
        foreach (string name in _inside)
        {
            if (element.Member(name) is { } member)
            {
                JsonElement? around = name == "hasVariant" ? element : group;
                foreach (FeedItem item in Read(member, place, around, depth + 1))
                {
                    yield return item;
                }
            }
        }
    }

    // Some programs put a comment or a CDATA section around it.
    private static string Bare(string json) =>
        json.Trim()
            .Replace("//<![CDATA[", "", StringComparison.Ordinal)
            .Replace("//]]>", "", StringComparison.Ordinal)
            .Replace("<![CDATA[", "", StringComparison.Ordinal)
            .Replace("]]>", "", StringComparison.Ordinal)
            .Replace("<!--", "", StringComparison.Ordinal)
            .Replace("-->", "", StringComparison.Ordinal)
            .Trim()
            .TrimEnd(';');

    private static string Last(string type) => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
}
