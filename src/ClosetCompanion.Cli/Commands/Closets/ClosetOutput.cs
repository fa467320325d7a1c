using System.Text.Json;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Closets;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary>Writes things of a closet.</summary>
internal static class ClosetOutput
{
    public static void Write(Terminal terminal, IReadOnlyList<ClosetItem> items, bool isJson)
    {
        if (isJson)
        {
            terminal.WriteJson(items.Select(Describe));
            return;
        }
        var table = TableStyle.Create(
            "id",
            "title",
            "kind",
            "colour",
            "size",
            "state",
            ">worn",
            "last",
            ">a wear"
        );
        foreach (var item in items)
        {
            var product = item.Product.Product;
            table.AddTextRow(
                product.Id,
                product.Title,
                product.Kind,
                product.Colour,
                product.Size,
                StateOf(item),
                $"{item.Wears.Days:N0}",
                $"{item.Wears.Last:yyyy-MM-dd}",
                item is { CostPerWear: { } cost, Wears.Days: > 0 }
                    ? $"{cost:N2} {product.Currency}".Trim()
                    : null
            );
        }
        terminal.Screen.Write(table);
    }

    private static string StateOf(ClosetItem item) =>
        item.State switch
        {
            ItemState.InWash => "in the wash",
            ItemState.GivenAway => "given away",
            _ => "",
        };

    private static object Describe(ClosetItem item) =>
        new
        {
            item.Product.Product.Id,
            State = JsonNamingPolicy.CamelCase.ConvertName($"{item.State}"),
            Facts = ItemFacts.Of(item),
            Worn = item.Wears.Days,
            LastWorn = item.Wears.Last,
            item.CostPerWear,
            item.Details.FromCatalogue,
            item.Details.FromId,
            item.Details.GivenAwayOn,
        };
}
