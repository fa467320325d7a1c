namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>A point of a line, with the range that it stands for.</summary>
/// <param name="X">The step.</param>
/// <param name="Y">The mean of its values.</param>
/// <param name="Low">The least of them.</param>
/// <param name="High">The greatest of them.</param>
internal readonly record struct ChartPoint(double X, double Y, double Low, double High)
{
    /// <summary>A point of one value.</summary>
    public static ChartPoint At(double x, double y) => new(x, y, y, y);

    /// <summary>Draws points together, so that a long run stays a line and not a cloud.</summary>
    public static IReadOnlyList<ChartPoint> Thin(IReadOnlyList<ChartPoint> points, int most)
    {
        var together = (points.Count + most - 1) / most;
        return together <= 1
            ? points
            :
            [
                .. points
                    .Chunk(together)
                    .Select(part => new ChartPoint(
                        part.Average(p => p.X),
                        part.Average(p => p.Y),
                        part.Min(p => p.Low),
                        part.Max(p => p.High)
                    )),
            ];
    }
}
