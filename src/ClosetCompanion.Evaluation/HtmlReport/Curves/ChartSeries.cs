namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Written at its end.</param>
/// <param name="Points">Its points, from left to right; at least one.</param>
/// <param name="Marked">Whether each point gets a dot.</param>
internal sealed record ChartSeries(
    string Name,
    IReadOnlyList<ChartPoint> Points,
    bool Marked = false
);
