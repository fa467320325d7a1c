using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport.Numbers;

/// <summary>Precision for each type of query, a row each.</summary>
internal static class TypeTable
{
    private const RetrievalMetric Shown = RetrievalMetric.PrecisionAt10;

    public static Html Draw(
        IReadOnlyList<Measurement> types,
        IReadOnlyList<PairedComparison>? comparisons
    ) =>
        Html.Of(
            $"""
            <div class="scroll"><table>
            <thead><tr><th scope="col">type</th><th scope="col" class="n">queries</th><th scope="col" class="n">P@1</th>{Header(
                comparisons
            )}<th scope="col" class="n">95% interval</th><th scope="col" class="n">ceiling</th><th scope="col" class="wide">P@10, 0 to 1</th></tr></thead>
            <tbody>
            {Html.Join(types.Select((type, i) => Row(type, comparisons?[i][Shown])))}
            </tbody></table></div>
            """
        );

    private static Html Header(IReadOnlyList<PairedComparison>? comparisons) =>
        comparisons is null
            ? Html.Of($"""<th scope="col" class="n">P@10</th>""")
            : Html.Of(
                $"""<th scope="col" class="n">P@10 before</th><th scope="col" class="n">after</th><th scope="col" class="n">difference</th><th scope="col" class="n">p</th>"""
            );

    private static Html Row(Measurement type, MetricDifference? difference)
    {
        var (value, interval, ceiling) = (
            type.Values[Shown],
            type.Intervals[Shown],
            type.Ceiling[Shown]
        );
        return Html.Of(
            $"""
            <tr><th scope="row">{type.Type}</th><td class="n">{type.Means.Queries:N0}</td><td class="n">{type.Means.PrecisionAt1:F3}</td>{Before(
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
