using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Addresses;
using NetVips;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Cuts a region out of a query picture, and makes small pictures to show.</summary>
internal static class PictureCut
{
    /// <summary>The longer side of a picture that is shown, in pixels.</summary>
    public const int ShownSize = 720;

    private const int ShownQuality = 82;

    // Fast rather than small: it is read once and thrown away.
    private const int QuickPng = 1;

    private static readonly PictureDecoder _decoder = new();

    /// <summary>The part of a picture, as a picture of its own, without loss.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static byte[] Cut(ReadOnlyMemory<byte> picture, PictureRegion region)
    {
        using var whole = Open(picture);
        using var part = Extract(whole, region);
        return part.PngsaveBuffer(compression: QuickPng, keep: Enums.ForeignKeep.None);
    }

    /// <summary>A picture, or the part of it, as a small JPEG without anything that cameras write beside the pixels.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static byte[] Show(ReadOnlyMemory<byte> picture, PictureRegion? region)
    {
        using var whole = Open(picture);
        using var part = region is null ? whole.Copy() : Extract(whole, region);
        using var small = part.ThumbnailImage(ShownSize, height: ShownSize, size: Enums.Size.Down);
        return small.JpegsaveBuffer(q: ShownQuality, keep: Enums.ForeignKeep.None);
    }

    private static Image Open(ReadOnlyMemory<byte> picture)
    {
        var decoded = _decoder.Decode(picture);
        using var pixels = Image.NewFromMemory(
            decoded.Pixels,
            decoded.Width,
            decoded.Height,
            RgbPicture.Channels,
            Enums.BandFormat.Uchar
        );
        return pixels.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static Image Extract(Image picture, PictureRegion region)
    {
        var (left, top) = (Pixels(region.Left, picture.Width), Pixels(region.Top, picture.Height));
        return picture.ExtractArea(
            left,
            top,
            Math.Clamp(Pixels(region.Width, picture.Width), 1, picture.Width - left),
            Math.Clamp(Pixels(region.Height, picture.Height), 1, picture.Height - top)
        );
    }

    private static int Pixels(int percent, int of) => (int)((long)percent * of / 100);
}
