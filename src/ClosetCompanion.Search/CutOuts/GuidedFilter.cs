namespace ClosetCompanion.Search.CutOuts;

/// <summary>
/// Smooths a plane so that its edges fall on those of a picture: in each window it is made a linear function of the colours.
/// </summary>
/// <remarks>He, Sun, Tang: Guided Image Filtering (ECCV 2010), with colours as guide.</remarks>
internal sealed class GuidedFilter
{
    private static readonly (int I, int J)[] _pairs =
    [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 1),
        (1, 2),
        (2, 2),
    ];

    private readonly LabPicture _guide;
    private readonly int _radius;
    private readonly float[][] _means;
    private readonly float[][] _inverses;

    /// <summary>Prepares a picture as guide.</summary>
    /// <param name="guide">The picture.</param>
    /// <param name="radius">Pixels to each side of a window.</param>
    /// <param name="smoothness">The variance of colours, in squares of CIELAB's units, below which a window is flat.</param>
    public GuidedFilter(LabPicture guide, int radius, double smoothness)
    {
        (_guide, _radius) = (guide, radius);
        _means = [.. guide.Planes.Select(Mean)];
        float[][] products =
        [
            .. _pairs.Select(pair => Mean(Multiply(guide.Planes[pair.I], guide.Planes[pair.J]))),
        ];
        _inverses = [.. _pairs.Select(_ => new float[_means[0].Length])];
        for (var at = 0; at < _means[0].Length; at++)
        {
            Invert(products, at, smoothness);
        }
    }

    /// <summary>Smooths.</summary>
    /// <param name="values">Row by row.</param>
    /// <returns>For each pixel the factors of the three planes and what is added, averaged over the windows that it is in.</returns>
    public float[][] Fit(float[] values)
    {
        var mean = Mean(values);
        float[][] with = [.. _guide.Planes.Select(plane => Mean(Multiply(plane, values)))];
        float[][] fit = [.. Enumerable.Range(0, 4).Select(_ => new float[values.Length])];
        for (var at = 0; at < values.Length; at++)
        {
            var c0 = with[0][at] - _means[0][at] * mean[at];
            var c1 = with[1][at] - _means[1][at] * mean[at];
            var c2 = with[2][at] - _means[2][at] * mean[at];
            fit[0][at] = _inverses[0][at] * c0 + _inverses[1][at] * c1 + _inverses[2][at] * c2;
            fit[1][at] = _inverses[1][at] * c0 + _inverses[3][at] * c1 + _inverses[4][at] * c2;
            fit[2][at] = _inverses[2][at] * c0 + _inverses[4][at] * c1 + _inverses[5][at] * c2;
            fit[3][at] =
                mean[at]
                - fit[0][at] * _means[0][at]
                - fit[1][at] * _means[1][at]
                - fit[2][at] * _means[2][at];
        }
        return [.. fit.Select(Mean)];
    }

    /// <summary>Smooths.</summary>
    /// <param name="values">Row by row.</param>
    public float[] Run(float[] values)
    {
        var fit = Fit(values);
        var smooth = fit[3];
        for (var at = 0; at < smooth.Length; at++)
        {
            smooth[at] +=
                fit[0][at] * _guide.Planes[0][at]
                + fit[1][at] * _guide.Planes[1][at]
                + fit[2][at] * _guide.Planes[2][at];
        }
        return smooth;
    }

    private void Invert(float[][] products, int at, double smoothness)
    {
        var covariance = new double[3, 3];
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            var (i, j) = _pairs[pair];
            covariance[i, j] =
                products[pair][at] - _means[i][at] * _means[j][at] + (i == j ? smoothness : 0);
            covariance[j, i] = covariance[i, j];
        }
        var (inverse, _) = SmallMatrix.Invert(covariance);
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            _inverses[pair][at] = (float)inverse[_pairs[pair].I, _pairs[pair].J];
        }
    }

    private float[] Mean(float[] values) =>
        BoxMean.Of(values, _guide.Width, _guide.Height, _radius);

    private static float[] Multiply(float[] one, float[] other)
    {
        var product = new float[one.Length];
        for (var at = 0; at < one.Length; at++)
        {
            product[at] = one[at] * other[at];
        }
        return product;
    }
}
