using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Web.Api;

namespace ClosetCompanion.Web.Looks;

/// <summary>What goes with a product.</summary>
internal sealed record LookAnswer
{
    public LookAnswer(Look look)
    {
        Kind = look.Kind;
        Slot = look.Slot is { } slot ? EnumNames.Of(slot) : null;
        Note = look.Note;
        Pieces = [.. look.Pieces.Select(piece => new LookPieceAnswer(piece))];
    }

    /// <summary>What the product is; absent when that is unknown or nothing that an outfit has.</summary>
    public string? Kind { get; }

    /// <summary>The place that it takes in an outfit: top, bottom, dress, outer, shoes, bag or accessory.</summary>
    public string? Slot { get; }

    /// <summary>Why there is no piece; absent when there is one.</summary>
    public string? Note { get; }

    /// <summary>A suggestion for each open place that the catalogue can fill.</summary>
    public IReadOnlyList<LookPieceAnswer> Pieces { get; }
}
