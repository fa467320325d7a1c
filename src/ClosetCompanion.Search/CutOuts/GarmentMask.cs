namespace ClosetCompanion.Search.CutOuts;

/// <summary>Where the garment of a picture is.</summary>
/// <param name="IsGarment">Row by row.</param>
/// <param name="Signs">What tells whether it was found well.</param>
internal sealed record GarmentMask(bool[] IsGarment, CutOutSigns Signs)
{
    /// <summary>The rectangle around the garment with a margin: left and top in it, right and bottom beyond it.</summary>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height of the picture in pixels.</param>
    /// <param name="margin">The margin, as a share of the longer side.</param>
    public (int Left, int Top, int Right, int Bottom) Bounds(int width, int height, double margin)
    {
        var (left, top, right, bottom) = (width, height, 0, 0);
        for (var at = 0; at < IsGarment.Length; at++)
        {
            if (IsGarment[at])
            {
                left = Math.Min(left, at % width);
                right = Math.Max(right, at % width + 1);
                top = Math.Min(top, at / width);
                bottom = Math.Max(bottom, at / width + 1);
            }
        }
        var more = (int)Math.Ceiling(margin * Math.Max(right - left, bottom - top));
        return (
            Math.Max(0, left - more),
            Math.Max(0, top - more),
            Math.Min(width, right + more),
            Math.Min(height, bottom + more)
        );
    }
}
