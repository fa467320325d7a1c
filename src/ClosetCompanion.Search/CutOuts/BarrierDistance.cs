namespace ClosetCompanion.Search.CutOuts;

/// <summary>
/// How far each pixel is from the border of the picture: the least height that a way there has to climb. A pattern of the
/// ground that goes on to the border is near however different it is.
/// </summary>
/// <remarks>Zhang, Sclaroff, Lin, Shen, Price, Mech: Minimum Barrier Salient Object Detection at 80 FPS (ICCV 2015).</remarks>
internal static class BarrierDistance
{
    private const int Passes = 4;

    /// <summary>The distances in one plane, row by row.</summary>
    public static float[] Measure(float[] plane, int width, int height)
    {
        var distance = new float[plane.Length];
        var (highest, lowest) = ((float[])plane.Clone(), (float[])plane.Clone());
        for (var y = 1; y < height - 1; y++)
        {
            distance.AsSpan(y * width + 1, width - 2).Fill(float.PositiveInfinity);
        }
        for (var pass = 0; pass < Passes; pass++)
        {
            var (first, step) = pass % 2 == 0 ? (0, 1) : (plane.Length - 1, -1);
            for (var i = first; i >= 0 && i < plane.Length; i += step)
            {
                if (distance[i] > 0)
                {
                    Try(i, i - step);
                    Try(i, i - step * width);
                }
            }
        }
        return distance;

        void Try(int at, int from)
        {
            var high = Math.Max(highest[from], plane[at]);
            var low = Math.Min(lowest[from], plane[at]);
            if (high - low < distance[at])
            {
                (distance[at], highest[at], lowest[at]) = (high - low, high, low);
            }
        }
    }
}
