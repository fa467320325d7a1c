using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Cli.Commands.Outfits;

/// <summary>Writes a look.</summary>
internal static class LookOutput
{
    /// <summary>As a table: a row for each piece.</summary>
    public static void WriteTable(Terminal terminal, Look look)
    {
        if (look.Note is { } note)
        {
            terminal.Out.WriteLine(note);
            return;
        }
        var table = TableStyle.Create("place", "id", "title", "why");
        foreach (var piece in look.Pieces)
        {
            table.AddTextRow(
                NameOf(piece.Slot),
                piece.Product.Product.Id,
                piece.Product.Product.Title,
                piece.Reason
            );
        }
        terminal.Screen.Write(table);
    }

    /// <summary>As one line of JSON, with the other suggestions for each place.</summary>
    public static void WriteJson(Terminal terminal, Look look) =>
        terminal.WriteJsonLine(
            new
            {
                look.Kind,
                Slot = look.Slot is { } slot ? NameOf(slot) : null,
                look.Note,
                Pieces = look.Pieces.Select(piece => new
                {
                    Slot = NameOf(piece.Slot),
                    piece.Kind,
                    piece.Reason,
                    Score = Math.Round(piece.Score, 3),
                    Product = Written(piece.Product),
                    Others = piece.Others.Select(Written),
                }),
            }
        );

    private static object Written(StoredProduct product) =>
        new
        {
            product.Catalogue,
            product.Product.Id,
            product.Product.Title,
            product.Product.Colour,
            Picture = product.Pictures.Count > 0 ? product.Pictures[0] : null,
        };

    private static string NameOf(LookSlot slot) => slot.ToString().ToLowerInvariant();
}
