using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>A decoded picture with transparency: red, green, blue and opacity, 8 bits each.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Pixels">Rows from top to bottom, four bytes a pixel.</param>
public sealed record CutPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>Bytes of one pixel.</summary>
    public const int Channels = 4;

    private const int Quality = 86;

    /// <summary>
    /// A picture of a product without its white ground, if it stands on one. It keeps its proportions, and its longer side is
    /// as long as asked, unless that would enlarge it to more than twice its size.
    /// </summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="side">The longer side in pixels, at least 1.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static CutPicture Of(
        ReadOnlyMemory<byte> picture,
        int side,
        CancellationToken cancellationToken
    )
    {
        var decoded = new PictureDecoder().DecodeSmall(picture, side, cancellationToken);
        var scale = Math.Min(2.0, (double)side / Math.Max(decoded.Width, decoded.Height));
        return WhiteGround.Remove(scale > 1.01 ? Resize(decoded, scale) : decoded);
    }

    /// <summary>The picture as a WebP with transparency.</summary>
    public byte[] ToWebp()
    {
        using var pixels = Image.NewFromMemory(
            Pixels,
            Width,
            Height,
            Channels,
            Enums.BandFormat.Uchar
        );
        using var coloured = pixels.Copy(interpretation: Enums.Interpretation.Srgb);
        return coloured.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }

    private static RgbPicture Resize(RgbPicture picture, double scale)
    {
        using var pixels = Image.NewFromMemory(
            picture.Pixels,
            picture.Width,
            picture.Height,
            RgbPicture.Channels,
            Enums.BandFormat.Uchar
        );
        using var resized = pixels.Resize(scale);
        return new RgbPicture(resized.Width, resized.Height, resized.WriteToMemory<byte>());
    }
}
