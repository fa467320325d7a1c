using ClosetCompanion.Evaluation.HtmlReport.Markup;

namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>Lines over the steps of a run, as SVG. Each line is named at its end, so that no legend is needed.</summary>
internal static class LineChart
{
    private const double Width = 460;
    private const double Height = 250;
    private const double Left = 48;
    private const double Right = 76;
    private const double Top = 10;
    private const double Bottom = 28;
    private const double LabelHeight = 15;

    public static Html Draw(string title, string note, IReadOnlyList<ChartSeries> series)
    {
        var points = series.SelectMany(line => line.Points).ToArray();
        var x = ChartScale.Exact(points.Min(p => p.X), points.Max(p => p.X), Left, Width - Right);
        var y = ChartScale.FromZero(
            points.Min(p => p.Low),
            points.Max(p => p.High),
            Height - Bottom,
            Top
        );
        return Html.Of(
            $"""
            <figure class="chart">
            <figcaption>{title} <small>{note}</small></figcaption>
            <svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{title}: {Summary(series)}">
            {Grid(x, y)}{Html.Join(series.Select((line, i) => Line(line, i + 1, x, y)))}{Labels(
                series,
                y
            )}
            </svg>
            </figure>
            """
        );
    }

    private static string Summary(IReadOnlyList<ChartSeries> series) =>
        string.Join(
            ", ",
            series.Select(line =>
                $"{line.Name} from {line.Points[0].Y:G3} to {line.Points[^1].Y:G3}"
            )
        );

    private static Html Grid(ChartScale x, ChartScale y) =>
        Html.Join([
            .. y.Ticks.Select(tick =>
                Html.Of(
                    $"""<line class="grid" x1="{Left}" x2="{Width - Right}" y1="{y.Place(tick):F1}" y2="{y.Place(tick):F1}"/><text class="tick" x="{Left - 6}" y="{y.Place(tick) + 4:F1}" text-anchor="end">{tick:0.######}</text>"""
                )
            ),
            .. x.Ticks.Select(tick =>
                Html.Of(
                    $"""<text class="tick" x="{x.Place(tick):F1}" y="{Height - 8}" text-anchor="middle">{tick:N0}</text>"""
                )
            ),
        ]);

    private static Html Line(ChartSeries line, int number, ChartScale x, ChartScale y)
    {
        var path = Path(line.Points.Select(p => (x.Place(p.X), y.Place(p.Y))));
        var band = line.Points.Any(p => p.Low < p.High)
            ? Path(
                line.Points.Select(p => (x.Place(p.X), y.Place(p.High)))
                    .Concat(line.Points.Reverse().Select(p => (x.Place(p.X), y.Place(p.Low))))
            )
            : null;
        return Html.Join([
            band is null ? default : Html.Of($"""<path class="band s{number}" d="{band}Z"/>"""),
            Html.Of($"""<path class="line s{number}" d="{path}"/>"""),
            .. line
                .Points.Where(_ => line.Marked)
                .Select(p =>
                    Html.Of(
                        $"""<circle class="dot s{number}" cx="{x.Place(p.X):F1}" cy="{y.Place(p.Y):F1}" r="3"/>"""
                    )
                ),
        ]);
    }

    private static string Path(IEnumerable<(double X, double Y)> places) =>
        "M" + string.Join("L", places.Select(place => $"{place.X:F1} {place.Y:F1}"));

    /// <summary>The names, pushed apart where lines end close together.</summary>
    private static Html Labels(IReadOnlyList<ChartSeries> series, ChartScale y)
    {
        var labels = new List<Html>();
        var lowest = Top;
        foreach (
            var (place, line, number) in series
                .Select((line, i) => (Place: y.Place(line.Points[^1].Y), line, i + 1))
                .OrderBy(label => label.Place)
        )
        {
            lowest = Math.Max(place, lowest);
            labels.Add(
                Html.Of(
                    $"""<text class="label s{number}" x="{Width - Right + 6}" y="{lowest + 4:F1}">{line.Name} {line.Points[^1].Y:0.###}</text>"""
                )
            );
            lowest += LabelHeight;
        }
        return Html.Join(labels);
    }
}
