using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.HtmlReport.Markup;

namespace ClosetCompanion.Evaluation.HtmlReport.Numbers;

/// <summary>How far two models differ: the difference with its interval, and p.</summary>
internal static class DifferenceCells
{
    public static Html Draw(MetricDifference? difference)
    {
        if (difference is null)
        {
            return default;
        }
        var direction = difference switch
        {
            { IsClear: false } => "",
            { Difference: > 0 } => "better",
            _ => "worse",
        };
        return Html.Of(
            $"""<td class="n {direction}">{difference.Difference:+0.000;−0.000;0.000} <small>{difference.Interval.Low:+0.000;−0.000;0.000} to {difference.Interval.High:+0.000;−0.000;0.000}</small></td><td class="n">{P(difference.PValue)}</td>"""
        );
    }

    private static string P(double p) => p < 0.001 ? "< 0.001" : $"{p:F3}";
}
