using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Web.Pictures;

/// <summary>Makes a smaller WebP of a picture. Called in the queue alone.</summary>
internal static class WebpVariant
{
    private const int Quality = 82;

    // A picture that is more than so many times as high as it is wide becomes narrower than asked.
    private const int Highest = 4;

    /// <summary>The picture at a width, its proportions kept; never enlarged, and without any metadata.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static byte[] Make(byte[] picture, int width, CancellationToken cancellationToken)
    {
        var decoded = new PictureDecoder().DecodeSmall(picture, Highest * width, cancellationToken);
        using var pixels = Image.NewFromMemory(
            decoded.Pixels,
            decoded.Width,
            decoded.Height,
            RgbPicture.Channels,
            Enums.BandFormat.Uchar
        );
        using var coloured = pixels.Copy(interpretation: Enums.Interpretation.Srgb);
        using var resized =
            decoded.Width > width
                ? coloured.Resize((double)width / decoded.Width)
                : coloured.Copy();
        return resized.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }
}
