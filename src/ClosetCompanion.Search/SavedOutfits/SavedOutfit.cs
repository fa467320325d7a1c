using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>An outfit that a person keeps, with its products.</summary>
/// <param name="Outfit">What the store has of it.</param>
/// <param name="Pieces">Its pieces, the lowest layer first.</param>
public sealed record SavedOutfit(Outfit Outfit, IReadOnlyList<SavedPiece> Pieces)
{
    /// <summary>Names its picture: another one as soon as anything changes that the picture shows. 16 letters and digits.</summary>
    public string PictureTag
    {
        get
        {
            var shown = Pieces.Select(piece =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{piece.Product.Pictures.FirstOrDefault()} {piece.Place.Layer} {piece.Place.X} {piece.Place.Y} {piece.Place.Size}"
                )
            );
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', shown)));
            return Convert.ToHexStringLower(hash.AsSpan(0, 8));
        }
    }
}
