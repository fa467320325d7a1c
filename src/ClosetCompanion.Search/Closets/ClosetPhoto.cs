using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Search.Closets;

/// <summary>Makes of a photo that somebody took what is kept of it.</summary>
public static class ClosetPhoto
{
    /// <summary>The longer side of what is kept, in pixels.</summary>
    public const int LongerSide = 1280;

    private const int Quality = 90;

    /// <summary>A JPEG of bounded size, without the place, the time and whatever else cameras write beside the pixels.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static byte[] Reduce(
        ReadOnlyMemory<byte> photo,
        CancellationToken cancellationToken = default
    )
    {
        var picture = new PictureDecoder().DecodeSmall(photo, LongerSide, cancellationToken);
        using var pixels = Image.NewFromMemory(
            picture.Pixels,
            picture.Width,
            picture.Height,
            RgbPicture.Channels,
            Enums.BandFormat.Uchar
        );
        using var coloured = pixels.Copy(interpretation: Enums.Interpretation.Srgb);
        return coloured.JpegsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }
}
