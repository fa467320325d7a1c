using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.Statistics;

namespace ClosetCompanion.Evaluation.HtmlReport.Numbers;

/// <summary>A mean from 0 to 1 as a bar, with its interval, its ceiling and what it was before.</summary>
internal static class ValueBar
{
    private const double Length = 180;

    /// <summary>The numbers stand beside it in the table, so it says nothing to those who cannot see it.</summary>
    public static Html Draw(double value, Interval interval, double ceiling, double? before) =>
        Html.Of(
            $"""
            <svg class="bar" viewBox="-1 0 {Length
                + 2} 18" aria-hidden="true"><rect class="track" width="{At(
                ceiling
            ):F1}" height="18"/>{Before(before)}<rect class="value" y="5" width="{At(
                value
            ):F1}" height="8"/><path class="whisker" d="M{At(interval.Low):F1} 5v8m0 -4H{At(
                interval.High
            ):F1}m0 -4v8"/><path class="ceiling" d="M{At(ceiling):F1} 0v18"/></svg>
            """
        );

    private static Html Before(double? before) =>
        before is { } value
            ? Html.Of($"""<rect class="before" y="14" width="{At(value):F1}" height="3"/>""")
            : default;

    private static double At(double value) => Math.Clamp(value, 0, 1) * Length;
}
