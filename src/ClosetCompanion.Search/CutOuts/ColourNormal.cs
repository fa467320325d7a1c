namespace ClosetCompanion.Search.CutOuts;

/// <summary>One normal distribution of colours, with its share of the whole.</summary>
internal sealed class ColourNormal
{
    private readonly double[] _mean;
    private readonly double[,] _inverse;
    private readonly double _constant;

    private ColourNormal(double[] mean, double[,] inverse, double constant) =>
        (_mean, _inverse, _constant) = (mean, inverse, constant);

    /// <summary>Fits it to pixels.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="pixels">The pixels, at least one.</param>
    /// <param name="share">Their share of the whole.</param>
    /// <param name="leastVariance">Is added to each variance.</param>
    public static ColourNormal Fit(
        LabPicture picture,
        int[] pixels,
        double share,
        double leastVariance
    )
    {
        double[] mean = [.. picture.Planes.Select(plane => pixels.Average(at => plane[at]))];
        var covariance = new double[3, 3];
        foreach (var at in pixels)
        {
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    covariance[i, j] +=
                        (picture.Planes[i][at] - mean[i])
                        * (picture.Planes[j][at] - mean[j])
                        / pixels.Length;
                }
            }
        }
        for (var i = 0; i < 3; i++)
        {
            covariance[i, i] += leastVariance;
        }
        var (inverse, determinant) = SmallMatrix.Invert(covariance);
        return new ColourNormal(mean, inverse, Math.Log(share) - 0.5 * Math.Log(determinant));
    }

    /// <summary>The logarithm of its density at a pixel, but for a constant.</summary>
    public double LogDensity(LabPicture picture, int at)
    {
        var l = picture.Planes[0][at] - _mean[0];
        var a = picture.Planes[1][at] - _mean[1];
        var b = picture.Planes[2][at] - _mean[2];
        var square =
            l * (l * _inverse[0, 0] + 2 * (a * _inverse[0, 1] + b * _inverse[0, 2]))
            + a * (a * _inverse[1, 1] + 2 * b * _inverse[1, 2])
            + b * b * _inverse[2, 2];
        return _constant - 0.5 * square;
    }
}
