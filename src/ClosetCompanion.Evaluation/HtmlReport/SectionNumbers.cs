using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.HtmlReport.Numbers;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>The numbers of one benchmark.</summary>
internal static class SectionNumbers
{
    public static Html Draw(ReportSection section)
    {
        var (after, before) = (section.After, section.Before);
        var hasTypes = after.Types.Count > 1;
        // A mean over colours and genders together would say nothing about either.
        var hasWhole = after.Benchmark != BenchmarkKind.Attributes;
        return Html.Of(
            $"""
            <section>
            <h2>{Heading(after.Benchmark)}</h2>
            <p>{after.Queries.Count:N0} queries: {after.Source}. {Rule(after.Benchmark)}</p>
            {(
                hasWhole
                    ? MeasureTable.Draw(
                        after.Measure(),
                        before is null ? null : PairedComparison.Of(before, after)
                    )
                    : default
            )}
            {(
                hasTypes || !hasWhole
                    ? TypeTable.Draw(
                        after.MeasureTypes(),
                        before is null ? null : PairedComparison.OfTypes(before, after)
                    )
                    : default
            )}
            </section>
            """
        );
    }

    private static string Heading(BenchmarkKind kind) =>
        kind switch
        {
            BenchmarkKind.Texts => "Text to picture",
            BenchmarkKind.Attributes => "Words of attributes",
            BenchmarkKind.Pictures => "Picture to picture",
            _ => "Photos to kind",
        };

    private static string Rule(BenchmarkKind kind) =>
        kind switch
        {
            BenchmarkKind.Texts => "What is relevant is said by the file.",
            BenchmarkKind.Attributes =>
                "Each value is asked for with its bare word; every product that has it is relevant.",
            BenchmarkKind.Pictures =>
                "Every other product of the same kind and colour is relevant; products with the very picture of the query are left out.",
            _ => "Every product of the kind that the photo's folder names is relevant.",
        };
}
