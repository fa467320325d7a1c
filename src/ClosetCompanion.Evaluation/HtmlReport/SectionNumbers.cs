using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.HtmlReport.Numbers;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>The numbers of one benchmark.</summary>
internal static class SectionNumbers
{
    public static Html Draw(ReportSection section)
    {
        var (after, before) = (section.After, section.Before);
        // A mean over colours and genders together would say nothing about either.
        var hasWhole = after.Benchmark != BenchmarkKind.Attributes;
        var whole = hasWhole
            ? MeasureTable.Draw(
                after.Measure(),
                before is null ? null : PairedComparison.Of(before, after)
            )
            : default;
        var types =
            after.Types.Count > 1 || !hasWhole
                ? TypeTable.Draw(
                    after.MeasureTypes(),
                    before is null ? null : PairedComparison.OfTypes(before, after)
                )
                : default;
        return Html.Of(
            $"""
            <section>
            <h2>{BenchmarkTitle.Of(after.Benchmark)}</h2>
            <p>{Amount.Of(after.Queries.Count, "query", "queries")}: {after.Source}. {Rule(
                after.Benchmark
            )}</p>
            {whole}
            {types}
            </section>
            """
        );
    }

    private static string Rule(BenchmarkKind kind) =>
        kind switch
        {
            BenchmarkKind.Texts => "What is relevant is said by the file.",
            BenchmarkKind.Shoppers =>
                "All products whose attributes answer the query are relevant; P@10 is the number to read.",
            BenchmarkKind.Attributes =>
                "Each value is asked for with its bare word; every product that has it is relevant.",
            BenchmarkKind.Pictures =>
                "Every other product of the same kind and colour is relevant; products with the very picture of the query are left out.",
            _ => "Every product of the kind that the photo's folder names is relevant.",
        };
}
