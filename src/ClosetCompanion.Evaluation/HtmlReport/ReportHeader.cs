using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>What was measured, and how to read the numbers.</summary>
internal static class ReportHeader
{
    public static Html Draw(ReportContents contents)
    {
        var results = contents.Sections[0].After;
        var before = contents
            .Sections.Select(section => section.Before)
            .FirstOrDefault(b => b is not null);
        return Html.Of(
            $"""
            <header>
            <h1>How well {results.Model.Id} finds clothes</h1>
            <p class="facts"><span>model {Models(
                contents.Sections.Select(s => s.After)
            )}</span>{Before(contents)}<span>{results.Gallery:N0} products{In(
                results
            )}</span><span>{contents.Made:yyyy-MM-dd}</span></p>
            <details><summary>How to read this</summary>
            <p>Each query is compared with every product, and the first ten are looked at. R@K: share of the relevant products among the first K. P@K: share of the first K that are relevant. MRR: one over the place of the first relevant one. nDCG@10 and MAP@10 count early places more. All go from 0 to 1.</p>
            <p>The interval (95%, bootstrap over the queries) says how far a mean would scatter with other queries of the same sort. The ceiling is what a perfect order would reach: a query with five relevant products has an R@1 of at most 0.2. In the bars the pale part goes up to the ceiling{(
                before is null ? "" : ", and the thin line below is the earlier model"
            )}.</p>
            {(
                before is null
                    ? default
                    : Html.Of(
                        $"<p>Differences are after less before, query by query, with their 95% interval; p is the share of draws, doubled, that show none or one the other way. Coloured ones leave out 0. One in twenty such would be chance.</p>"
                    )
            )}
            </details>
            </header>
            """
        );
    }

    private static Html Before(ReportContents contents)
    {
        var earlier = contents
            .Sections.Select(section => section.Before)
            .OfType<EvaluationResults>()
            .ToArray();
        return earlier.Length == 0
            ? default
            : Html.Of($"""<span>before: {Models(earlier)}</span>""");
    }

    private static string Models(IEnumerable<EvaluationResults> results) =>
        string.Join(", ", results.Select(r => r.Model.ToString()).Distinct());

    private static string In(EvaluationResults results) =>
        results.Catalogue is { } catalogue ? $" of the catalogue {catalogue}" : "";
}
