using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Search.CutOuts;

/// <summary>
/// Cuts a garment out of its ground: it is found on a small copy, and its outline is carried over to the larger picture
/// along the edges there.
/// </summary>
internal static class GarmentCutOut
{
    /// <summary>The longer side of the copy on which the garment is found, in pixels.</summary>
    public const int SearchSide = 320;

    /// <summary>The longer side of the picture that is cut, in pixels.</summary>
    public const int PictureSide = 960;

    private const int Quality = 88;
    private const int OutlineRadius = 3;
    private const double OutlineSmoothness = 4;

    // How steep the outline is, and where: a little inside, so that no seam of the ground stays.
    private const float Steepness = 2.5f;
    private const float Middle = 0.55f;

    // Of the longer side of the garment.
    private const double Margin = 0.03;

    /// <summary>Cuts it out.</summary>
    /// <param name="photo">An encoded picture (JPEG, PNG, WebP ...).</param>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    /// <returns>Null where nothing stands out from the ground.</returns>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public static CutOut? Make(ReadOnlyMemory<byte> photo, CancellationToken cancellationToken)
    {
        var decoder = new PictureDecoder();
        var small = LabPicture.Of(decoder.DecodeSmall(photo, SearchSide, cancellationToken));
        if (Math.Min(small.Width, small.Height) < 16)
        {
            return null;
        }
        if (new GarmentFinder(small).Find(cancellationToken) is not { } garment)
        {
            return null;
        }
        var picture = decoder.DecodeSmall(photo, PictureSide, cancellationToken);
        var fit = new GuidedFilter(small, OutlineRadius, OutlineSmoothness).Fit([
            .. garment.IsGarment.Select(isIn => isIn ? 1f : 0f),
        ]);
        cancellationToken.ThrowIfCancellationRequested();
        var alpha = Opacity(LabPicture.Of(picture), small, fit);
        return new CutOut(Encode(picture, alpha, garment, small), garment.Signs.AreGood);
    }

    private static byte[] Opacity(LabPicture picture, LabPicture small, float[][] fit)
    {
        var alpha = new byte[picture.Width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var from = PlaneSample.At(picture, small, x, y);
                var at = y * picture.Width + x;
                var value = from.Read(fit[3]);
                for (var plane = 0; plane < 3; plane++)
                {
                    value += from.Read(fit[plane]) * picture.Planes[plane][at];
                }
                alpha[at] = (byte)
                    Math.Round(255 * Math.Clamp((value - Middle) * Steepness + 0.5f, 0, 1));
            }
        }
        return alpha;
    }

    private static byte[] Encode(
        RgbPicture picture,
        byte[] alpha,
        GarmentMask garment,
        LabPicture small
    )
    {
        using var colours = Image.NewFromMemory(
            picture.Pixels,
            picture.Width,
            picture.Height,
            RgbPicture.Channels,
            Enums.BandFormat.Uchar
        );
        using var opacity = Image.NewFromMemory(
            alpha,
            picture.Width,
            picture.Height,
            1,
            Enums.BandFormat.Uchar
        );
        using var both = colours.Bandjoin(opacity);
        using var coloured = both.Copy(interpretation: Enums.Interpretation.Srgb);
        var (left, top, right, bottom) = garment.Bounds(small.Width, small.Height, Margin);
        var (across, down) = (
            (double)picture.Width / small.Width,
            (double)picture.Height / small.Height
        );
        var (x, y) = ((int)(left * across), (int)(top * down));
        using var cut = coloured.Crop(
            x,
            y,
            Math.Min(picture.Width, (int)Math.Ceiling(right * across)) - x,
            Math.Min(picture.Height, (int)Math.Ceiling(bottom * down)) - y
        );
        return cut.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }
}
