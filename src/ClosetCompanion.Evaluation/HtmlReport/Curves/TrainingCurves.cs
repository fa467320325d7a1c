using ClosetCompanion.Evaluation.HtmlReport.Markup;

namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>How a training run went.</summary>
internal static class TrainingCurves
{
    private const int MostPoints = 240;

    public static Html Draw(TrainingLog log) =>
        Html.Of(
            $"""
            <section>
            <h2>Training</h2>
            <p>{log.Steps.Count:N0} steps. Lines are means of neighbouring steps, the light bands their range. "In the batch" counts how often a picture or text of a batch finds its partner among the others of the batch.</p>
            <div class="charts">
            {LineChart.Draw("Loss", "by step", [Series("loss", log, step => step.Loss)])}
            {LineChart.Draw(
                "Accuracy in the batch",
                "by step",
                [
                    Series("pictures", log, step => step.PictureAccuracy),
                    Series("texts", log, step => step.TextAccuracy),
                ]
            )}
            {Development(log)}
            {LineChart.Draw(
                "Learning rate",
                "× 1,000, by step",
                [Series("rate", log, step => step.LearningRate * 1000)]
            )}
            </div>
            </section>
            """
        );

    private static ChartSeries Series(
        string name,
        TrainingLog log,
        Func<TrainingStep, double> value
    ) =>
        new(
            name,
            ChartPoint.Thin(
                [.. log.Steps.Select(step => ChartPoint.At(step.Step, value(step)))],
                MostPoints
            )
        );

    // What was measured on galleries of different sizes is no line: it is harder to find among more.
    private static Html Development(TrainingLog log) =>
        Html.Join(
            log.Development.GroupBy(step => step.Development.Gallery)
                .OrderBy(group => group.Key)
                .Select(group =>
                    LineChart.Draw(
                        "Development",
                        $"{group.First().Development.Queries:N0} texts among {group.Key:N0} pictures",
                        [
                            Line("R@10", [.. group], metrics => metrics.RecallAt10),
                            Line("MRR", [.. group], metrics => metrics.MrrAt10),
                            Line("R@1", [.. group], metrics => metrics.RecallAt1),
                        ]
                    )
                )
        );

    private static ChartSeries Line(
        string name,
        DevelopmentStep[] steps,
        Func<RetrievalMetrics, double> value
    ) =>
        new(
            name,
            [.. steps.Select(step => ChartPoint.At(step.Step, value(step.Development)))],
            Marked: true
        );
}
