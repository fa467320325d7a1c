namespace ClosetCompanion.Search.CutOuts;

/// <summary>How much each pixel stands out from the picture's border: by the way there, and by the colours of its sides.</summary>
internal static class BorderContrast
{
    // Of the longer side.
    private const double StripShare = 0.06;
    private const int Components = 3;

    /// <summary>From 0 to 1, row by row.</summary>
    public static float[] Measure(LabPicture picture)
    {
        var contrast = new float[picture.Planes[0].Length];
        foreach (var plane in picture.Planes)
        {
            var distance = BarrierDistance.Measure(plane, picture.Width, picture.Height);
            for (var at = 0; at < contrast.Length; at++)
            {
                contrast[at] += distance[at];
            }
        }
        Normalise(contrast);
        var colours = FromSides(picture);
        for (var at = 0; at < contrast.Length; at++)
        {
            contrast[at] = (contrast[at] + colours[at]) / 2 * Centre(picture, at);
        }
        Normalise(contrast);
        return contrast;
    }

    // A garment may touch one side: of the four distances the largest is left out.
    private static float[] FromSides(LabPicture picture)
    {
        var strip = Math.Max(2, (int)(StripShare * Math.Max(picture.Width, picture.Height)));
        var length = picture.Planes[0].Length;
        float[][] sides =
        [
            Distances(picture, at => at / picture.Width < strip),
            Distances(picture, at => at / picture.Width >= picture.Height - strip),
            Distances(picture, at => at % picture.Width < strip),
            Distances(picture, at => at % picture.Width >= picture.Width - strip),
        ];
        var sum = new float[length];
        for (var at = 0; at < length; at++)
        {
            sum[at] =
                sides[0][at]
                + sides[1][at]
                + sides[2][at]
                + sides[3][at]
                - Math.Max(
                    Math.Max(sides[0][at], sides[1][at]),
                    Math.Max(sides[2][at], sides[3][at])
                );
        }
        Normalise(sum);
        return sum;
    }

    private static float[] Distances(LabPicture picture, Func<int, bool> isIn)
    {
        var length = picture.Planes[0].Length;
        bool[] side = [.. Enumerable.Range(0, length).Select(isIn)];
        var colours = new ColourMixture(picture, side, Components);
        var distances = new float[length];
        for (var at = 0; at < length; at++)
        {
            distances[at] = (float)Math.Sqrt(Math.Max(0, -colours.LogDensity(picture, at)));
        }
        Normalise(distances);
        return distances;
    }

    private static double Square(double value) => value * value;

    // People put a garment into the middle.
    private static float Centre(LabPicture picture, int at)
    {
        var x = 2.0 * (at % picture.Width) / picture.Width - 1;
        var y = 2.0 * (at / picture.Width) / picture.Height - 1;
        return (float)Math.Exp(-0.5 * (Square(x) + Square(y)));
    }

    // The few highest do not count.
    private static void Normalise(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var (low, high) = (sorted[sorted.Length / 50], sorted[^(1 + sorted.Length / 50)]);
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Math.Clamp((values[at] - low) / Math.Max(high - low, 1e-6f), 0, 1);
        }
    }
}
