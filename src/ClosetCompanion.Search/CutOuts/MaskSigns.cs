namespace ClosetCompanion.Search.CutOuts;

/// <summary>Reads from a mask whether it is likely to be a garment.</summary>
internal static class MaskSigns
{
    // Units of CIELAB from one pixel to the second next.
    private const double EdgeHeight = 8;

    /// <summary>Reads the signs.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="contrast">How much each pixel stands out from the border.</param>
    /// <param name="mask">The garment.</param>
    /// <param name="other">The garment as another search found it.</param>
    public static CutOutSigns Read(LabPicture picture, float[] contrast, bool[] mask, bool[] other)
    {
        var (inside, both, either) = (0, 0, 0);
        double contrastInside = 0;
        for (var at = 0; at < mask.Length; at++)
        {
            inside += mask[at] ? 1 : 0;
            both += mask[at] && other[at] ? 1 : 0;
            either += mask[at] || other[at] ? 1 : 0;
            contrastInside += mask[at] ? contrast[at] : 0;
        }
        return new CutOutSigns(
            (double)inside / mask.Length,
            BorderShare(mask, picture.Width, picture.Height),
            either == 0 ? 0 : (double)both / either,
            EdgeShare(picture, mask),
            contrastInside / Math.Max(1e-6, contrast.Sum())
        );
    }

    private static double BorderShare(bool[] mask, int width, int height)
    {
        var touched = 0;
        for (var x = 0; x < width; x++)
        {
            touched += (mask[x] ? 1 : 0) + (mask[(height - 1) * width + x] ? 1 : 0);
        }
        for (var y = 0; y < height; y++)
        {
            touched += (mask[y * width] ? 1 : 0) + (mask[y * width + width - 1] ? 1 : 0);
        }
        return touched / (2.0 * (width + height));
    }

    private static double EdgeShare(LabPicture picture, bool[] mask)
    {
        var (outline, onEdge) = (0, 0);
        for (var y = 2; y < picture.Height - 2; y++)
        {
            for (var x = 2; x < picture.Width - 2; x++)
            {
                var at = y * picture.Width + x;
                var isInner =
                    mask[at - 1]
                    && mask[at + 1]
                    && mask[at - picture.Width]
                    && mask[at + picture.Width];
                if (mask[at] && !isInner)
                {
                    outline++;
                    onEdge += Height(picture, at) > EdgeHeight ? 1 : 0;
                }
            }
        }
        return outline == 0 ? 0 : (double)onEdge / outline;
    }

    private static double Height(LabPicture picture, int at)
    {
        double sum = 0;
        foreach (var plane in picture.Planes)
        {
            var across = plane[at + 2] - plane[at - 2];
            var down = plane[at + 2 * picture.Width] - plane[at - 2 * picture.Width];
            sum += across * across + down * down;
        }
        return Math.Sqrt(sum);
    }
}
