using System.Globalization;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.SavedOutfits;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Outfits;

/// <summary>Reads the forms of outfits, and says what they do to a piece.</summary>
internal static class OutfitForms
{
    /// <summary>The field that names a product, as catalogue/id.</summary>
    public const string Piece = "piece";

    /// <summary>The field that names the piece whose place a product takes.</summary>
    public const string Instead = "instead";

    /// <summary>The field that says what is done with a piece.</summary>
    public const string Do = "do";

    /// <summary>The field with a day; today when it is empty.</summary>
    public const string Day = "day";

    /// <summary>The field that takes a day back.</summary>
    public const string Back = "back";

    // How far a button or an arrow key moves a piece, and how much larger or smaller one is made, in thousandths.
    private const int Step = 25;
    private const int Growth = 40;

    /// <summary>Whose outfits are meant.</summary>
    /// <exception cref="ProblemException">Nobody is known.</exception>
    public static string PersonOf(Visitor visitor) =>
        visitor.Id ?? throw new ProblemException(Problem.NotFound);

    /// <summary>The piece that a form names.</summary>
    /// <exception cref="ProblemException">The outfit has no such piece.</exception>
    public static OutfitPiece PieceOf(Outfit outfit, string? text) =>
        ProductReference.Parse(text) is { } named
        && outfit.Pieces.FirstOrDefault(piece =>
            piece.Catalogue == named.Catalogue && piece.Id == named.Id
        )
            is { } piece
            ? piece
            : throw new ProblemException(Problem.NotFound);

    /// <summary>The outfit after what a button or a key says of a piece.</summary>
    /// <exception cref="ProblemException">No button says that, or there is no such piece.</exception>
    public static Outfit Apply(Outfit outfit, IFormCollection form)
    {
        var piece = PieceOf(outfit, form[Piece]);
        var key = piece.ProductKey;
        return form[Do].ToString() switch
        {
            "left" => Moved(-Step, 0, 0),
            "right" => Moved(Step, 0, 0),
            "up" => Moved(0, -Step, 0),
            "down" => Moved(0, Step, 0),
            "larger" => Moved(0, 0, Growth),
            "smaller" => Moved(0, 0, -Growth),
            "forward" => outfit.Layered(key, forward: true),
            "back" => outfit.Layered(key, forward: false),
            "take-out" => outfit.Without(key),
            "place" => outfit.Placed(
                key,
                Number("x", piece.X),
                Number("y", piece.Y),
                Number("size", piece.Size)
            ),
            _ => throw new ProblemException(
                Problem.BadQuery("Say what to do with the piece: left, right, up, down, larger …")
            ),
        };

        Outfit Moved(int x, int y, int size) =>
            outfit.Placed(key, piece.X + x, piece.Y + y, piece.Size + size);

        int Number(string name, int otherwise) =>
            int.TryParse(
                form[name],
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : otherwise;
    }

    /// <summary>The day that a form names.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="today">What is meant when it says nothing.</param>
    /// <exception cref="ClosetException">It is no day.</exception>
    public static DateOnly DayOf(string? text, DateOnly today) =>
        string.IsNullOrEmpty(text) ? today
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : throw new ClosetException("Write the day as 2026-11-28.");
}
