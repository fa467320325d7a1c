using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport.Numbers;

/// <summary>Every measure of all queries, a row each.</summary>
internal static class MeasureTable
{
    public static Html Draw(Measurement measured, PairedComparison? comparison) =>
        Html.Of(
            $"""
            <div class="scroll"><table>
            <thead><tr><th scope="col">measure</th>{Header(
                comparison
            )}<th scope="col" class="n">95% interval</th><th scope="col" class="n">ceiling</th><th scope="col" class="wide">0 to 1</th></tr></thead>
            <tbody>
            {Html.Join(
                RetrievalMetricNames.All.Select(metric =>
                    Row(metric, measured, comparison?[metric])
                )
            )}
            </tbody></table></div>
            """
        );

    private static Html Header(PairedComparison? comparison) =>
        comparison is null
            ? Html.Of($"""<th scope="col" class="n">mean</th>""")
            : Html.Of(
                $"""<th scope="col" class="n">before</th><th scope="col" class="n">after</th><th scope="col" class="n">difference</th><th scope="col" class="n">p</th>"""
            );

    private static Html Row(
        RetrievalMetric metric,
        Measurement measured,
        MetricDifference? difference
    )
    {
        var (value, interval) = (measured.Values[metric], measured.Intervals[metric]);
        var ceiling = measured.Ceiling[metric];
        return Html.Of(
            $"""
            <tr><th scope="row">{metric.Name()}</th>{Before(
                difference
            )}<td class="n strong">{value:F3}</td>{DifferenceCells.Draw(
                difference
            )}<td class="n">{interval.Low:F3} to {interval.High:F3}</td><td class="n">{ceiling:F3}</td><td class="wide">{ValueBar.Draw(
                value,
                interval,
                ceiling,
                difference?.Before
            )}</td></tr>
            """
        );
    }

    private static Html Before(MetricDifference? difference) =>
        difference is null ? default : Html.Of($"""<td class="n">{difference.Before:F3}</td>""");
}
