using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Looks;

/// <summary>A suggestion for one place of a look.</summary>
internal sealed record LookPieceAnswer
{
    public LookPieceAnswer(LookPiece piece)
    {
        Slot = EnumNames.Of(piece.Slot);
        Kind = piece.Kind;
        Reason = piece.Reason;
        Product = new ProductAnswer(piece.Product);
        Others = [.. piece.Others.Select(other => new ProductAnswer(other))];
    }

    /// <summary>The place: top, bottom, dress, outer, shoes, bag or accessory.</summary>
    public string Slot { get; }

    /// <summary>What it is: <c>casual shoes</c>.</summary>
    public string Kind { get; }

    /// <summary>Why it goes with the rest: <c>navy blue with white, both casual</c>.</summary>
    public string Reason { get; }

    /// <summary>The product.</summary>
    public ProductAnswer Product { get; }

    /// <summary>Other suggestions for the place, the best first.</summary>
    public IReadOnlyList<ProductAnswer> Others { get; }
}
