using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary>Writes outfits.</summary>
internal static class OutfitsOutput
{
    public static void WriteList(
        Terminal terminal,
        IReadOnlyList<SavedOutfit> outfits,
        ILookup<string, OutfitDay> days
    )
    {
        var table = TableStyle.Create("id", "name", ">pieces", "planned next", ">worn", "last");
        foreach (var outfit in outfits)
        {
            OutfitDay[] all = [.. days[outfit.Outfit.Id]];
            var worn = all.Where(day => day.IsWorn).ToArray();
            table.AddTextRow(
                outfit.Outfit.Id,
                outfit.Outfit.Name,
                $"{outfit.Pieces.Count:N0}",
                $"{all.FirstOrDefault(day => day is { IsPlanned: true, IsWorn: false })?.Day:yyyy-MM-dd}",
                $"{worn.Length:N0}",
                $"{worn.LastOrDefault()?.Day:yyyy-MM-dd}"
            );
        }
        terminal.Screen.Write(table);
    }

    public static void WriteOne(
        Terminal terminal,
        SavedOutfit outfit,
        IReadOnlyList<OutfitDay> days
    )
    {
        terminal.Out.WriteLine($"{outfit.Outfit.Id}  {outfit.Outfit.Name}");
        var table = TableStyle.Create(
            "id",
            "title",
            "catalogue",
            ">layer",
            ">x",
            ">y",
            ">size",
            ""
        );
        foreach (var (place, product) in outfit.Pieces)
        {
            table.AddTextRow(
                product.Product.Id,
                product.Product.Title,
                product.Catalogue,
                $"{place.Layer}",
                $"{place.X}",
                $"{place.Y}",
                $"{place.Size}",
                product.RetiredAt is null ? "" : "gone"
            );
        }
        terminal.Screen.Write(table);
        foreach (var day in days)
        {
            terminal.Out.WriteLine(
                $"{day.Day:yyyy-MM-dd}  {(day.IsPlanned ? "planned" : "")}{(day is { IsPlanned: true, IsWorn: true } ? ", " : "")}{(day.IsWorn ? "worn" : "")}"
            );
        }
    }

    public static object Describe(SavedOutfit outfit, IEnumerable<OutfitDay> days)
    {
        OutfitDay[] all = [.. days];
        return new
        {
            outfit.Outfit.Id,
            outfit.Outfit.Name,
            outfit.Outfit.ChangedAt,
            Pieces = outfit.Pieces.Select(piece => new
            {
                piece.Product.Catalogue,
                piece.Product.Product.Id,
                piece.Product.Product.Title,
                piece.Place.Layer,
                piece.Place.X,
                piece.Place.Y,
                piece.Place.Size,
                IsGone = piece.Product.RetiredAt is not null,
            }),
            Planned = all.Where(day => day.IsPlanned).Select(day => day.Day),
            Worn = all.Where(day => day.IsWorn).Select(day => day.Day),
        };
    }
}
