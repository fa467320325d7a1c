namespace ClosetCompanion.Search.CutOuts;

/// <summary>The colours of a part of a picture: a mixture of normal distributions in CIELAB.</summary>
internal sealed class ColourMixture
{
    private const int MostSamples = 3000;
    private const int Rounds = 6;

    // Two units of CIELAB: what a camera's noise is at least.
    private const double LeastVariance = 4;

    private readonly List<ColourNormal> _normals = [];

    /// <summary>Fits the mixture: k-means from far-apart colours, then a normal distribution for each group.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="isIn">The pixels that count.</param>
    /// <param name="components">The most normal distributions.</param>
    public ColourMixture(LabPicture picture, ReadOnlySpan<bool> isIn, int components = 5)
    {
        var all = new List<int>();
        for (var i = 0; i < isIn.Length; i++)
        {
            if (isIn[i])
            {
                all.Add(i);
            }
        }
        var step = Math.Max(1, all.Count / MostSamples);
        int[] samples = [.. all.Where((_, place) => place % step == 0)];
        var groups = Group(picture, samples, components);
        for (var group = 0; group < components; group++)
        {
            int[] members = [.. samples.Where((_, place) => groups[place] == group)];
            if (members.Length * 100 >= samples.Length)
            {
                _normals.Add(
                    ColourNormal.Fit(
                        picture,
                        members,
                        (double)members.Length / samples.Length,
                        LeastVariance
                    )
                );
            }
        }
    }

    /// <summary>The logarithm of the density at a pixel; that of the best component.</summary>
    public double LogDensity(LabPicture picture, int at)
    {
        var best = double.NegativeInfinity;
        foreach (var normal in _normals)
        {
            best = Math.Max(best, normal.LogDensity(picture, at));
        }
        return best;
    }

    private static int[] Group(LabPicture picture, int[] samples, int components)
    {
        var groups = new int[samples.Length];
        var nearest = new double[samples.Length];
        Array.Fill(nearest, double.PositiveInfinity);
        var centres = new double[components][];
        var next = samples.Length / 2;
        for (var group = 0; group < components; group++)
        {
            centres[group] = [.. picture.Planes.Select(plane => (double)plane[samples[next]])];
            for (var i = 0; i < samples.Length; i++)
            {
                nearest[i] = Math.Min(nearest[i], Distance(picture, samples[i], centres[group]));
            }
            next = Array.IndexOf(nearest, nearest.Max());
        }
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                groups[i] = Nearest(picture, samples[i], centres);
            }
            MoveCentres(picture, samples, groups, centres);
        }
        return groups;
    }

    private static void MoveCentres(
        LabPicture picture,
        int[] samples,
        int[] groups,
        double[][] centres
    )
    {
        for (var group = 0; group < centres.Length; group++)
        {
            var (sum, count) = (new double[3], 0);
            for (var i = 0; i < samples.Length; i++)
            {
                if (groups[i] == group)
                {
                    count++;
                    for (var plane = 0; plane < 3; plane++)
                    {
                        sum[plane] += picture.Planes[plane][samples[i]];
                    }
                }
            }
            if (count > 0)
            {
                centres[group] = [.. sum.Select(value => value / count)];
            }
        }
    }

    private static int Nearest(LabPicture picture, int at, double[][] centres)
    {
        var best = 0;
        for (var group = 1; group < centres.Length; group++)
        {
            if (Distance(picture, at, centres[group]) < Distance(picture, at, centres[best]))
            {
                best = group;
            }
        }
        return best;
    }

    private static double Distance(LabPicture picture, int at, double[] centre)
    {
        var l = picture.Planes[0][at] - centre[0];
        var a = picture.Planes[1][at] - centre[1];
        var b = picture.Planes[2][at] - centre[2];
        return l * l + a * a + b * b;
    }
}
