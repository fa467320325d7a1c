using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Searching;

/// <summary>Writes the answer to a search.</summary>
internal static class SearchOutput
{
    private const int ValuesShown = 8;

    public static void WriteJson(Terminal terminal, SearchResult result) =>
        terminal.WriteJson(new SearchDocument<HitDocument>(result, hit => new HitDocument(hit)));

    public static void WriteTable(Terminal terminal, SearchQuery query, SearchResult result)
    {
        WriteNotes(terminal, query, result);
        var table = TableStyle.Create(
            ">#",
            ">cosine",
            "title",
            "id",
            "kind",
            "colour",
            ">price",
            "words",
            ">alike"
        );
        foreach (var (place, hit) in result.Hits.Index())
        {
            var product = hit.Product.Product;
            table.AddTextRow(
                $"{query.Skip + place + 1}",
                $"{hit.Cosine:F3}",
                product.Title,
                product.Id,
                product.Kind,
                product.Colour,
                product.PriceAt(DateTimeOffset.UtcNow) is { } price
                    ? $"{price:N2} {product.Currency}".Trim()
                    : null,
                string.Join(' ', hit.MatchedWords),
                hit.Folded > 0 ? $"+{hit.Folded}" : null
            );
        }
        terminal.Screen.Write(table);
        foreach (var facet in result.Facets)
        {
            terminal.Out.WriteLine($"{facet.Field}: {Values(facet)}");
        }
        if (result.Prices is var (from, to))
        {
            terminal.Out.WriteLine($"price: {from:N2} to {to:N2}");
        }
        terminal.Error.WriteLine($"{result.Searched:N0} products were compared.");
    }

    private static void WriteNotes(Terminal terminal, SearchQuery query, SearchResult result)
    {
        foreach (var text in result.Understood)
        {
            UnderstoodOutput.Write(terminal, text);
        }
        if (result.IsReadInParts)
        {
            terminal.Out.WriteLine(
                "The text is longer than the model reads at once; its parts were compared one by one."
            );
        }
        if (result.IsApproximate)
        {
            terminal.Out.WriteLine(
                "The catalogue is beyond memory and was searched approximately; something closer may be missing."
            );
        }
        if (query.Personal)
        {
            terminal.Out.WriteLine(
                result.IsPersonal
                    ? "In the order of what you like."
                    : "Nothing is known of what you like yet: closet like ID says it. The order is the plain one."
            );
        }
        if (result.CloseEnough == false)
        {
            terminal.Out.WriteLine("Nothing here is close to that. The nearest there is:");
        }
    }

    private static string Values(Facet facet) =>
        string.Join(
            ", ",
            facet.Values.Take(ValuesShown).Select(value => $"{value.Value} {value.Count:N0}")
        ) + (facet.Values.Count > ValuesShown ? ", ..." : "");
}
