using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Web.Addresses;
using NetVips;

namespace ClosetCompanion.Web.Decoding;

/// <summary>Makes of a picture that somebody sent what is kept, shown and searched with. Called in the queue alone.</summary>
internal static class PictureRendering
{
    /// <summary>The longer side of a query picture that is kept, in pixels: enough to cut a part out of it.</summary>
    public const int KeptSide = 1280;

    /// <summary>The longer side of a picture that is shown, in pixels.</summary>
    public const int ShownSide = 720;

    // A part of a catalogue's picture is cut out of this many.
    private const int CutSide = 2048;

    private const int KeptQuality = 92,
        ShownQuality = 82;

    // Fast rather than small: it is read once and thrown away.
    private const int QuickPng = 1;

    /// <summary>The picture as a JPEG of bounded size, without anything that cameras write beside the pixels.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static byte[] Reduce(ReadOnlyMemory<byte> picture, CancellationToken cancellationToken)
    {
        using var image = Wrap(
            new PictureDecoder().DecodeSmall(picture, KeptSide, cancellationToken)
        );
        return image.JpegsaveBuffer(q: KeptQuality, keep: Enums.ForeignKeep.None);
    }

    /// <summary>The picture, or a part of it, as the model looks at it: without loss, and with the same vector.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static byte[] Fit(
        ClipModel model,
        ReadOnlyMemory<byte> picture,
        PictureRegion? region,
        CancellationToken cancellationToken
    )
    {
        var fitted = region is null
            ? model.FitPicture(picture, cancellationToken)
            : model.FitPicture(Cut(picture, region, cancellationToken));
        using var image = Wrap(fitted);
        return image.PngsaveBuffer(compression: QuickPng, keep: Enums.ForeignKeep.None);
    }

    /// <summary>The picture, or the part of it, as a small JPEG.</summary>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static byte[] Show(
        ReadOnlyMemory<byte> picture,
        PictureRegion? region,
        CancellationToken cancellationToken
    )
    {
        using var image = Wrap(
            region is null
                ? new PictureDecoder().DecodeSmall(picture, ShownSide, cancellationToken)
                : Cut(picture, region, cancellationToken)
        );
        using var small = image.ThumbnailImage(ShownSide, height: ShownSide, size: Enums.Size.Down);
        return small.JpegsaveBuffer(q: ShownQuality, keep: Enums.ForeignKeep.None);
    }

    private static RgbPicture Cut(
        ReadOnlyMemory<byte> picture,
        PictureRegion region,
        CancellationToken cancellationToken
    ) => region.Of(new PictureDecoder().DecodeSmall(picture, CutSide, cancellationToken));

    private static Image Wrap(RgbPicture picture)
    {
        using var pixels = Image.NewFromMemory(
            picture.Pixels,
            picture.Width,
            picture.Height,
            RgbPicture.Channels,
            Enums.BandFormat.Uchar
        );
        return pixels.Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
