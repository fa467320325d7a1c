using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>What was measured, and how to read the numbers.</summary>
internal static class ReportHeader
{
    private static readonly Html _comparing = Html.Of(
        $"<p>Differences are after less before, query by query, with their 95% interval; p is the share of draws, doubled, that show none or one the other way. Coloured ones leave out 0. One in twenty such would be chance. The thin line below a bar is the earlier model.</p>"
    );

    public static Html Draw(ReportContents contents)
    {
        var results = contents.Sections[0].After;
        var models = Models(contents.Sections.Select(section => section.After));
        var earlier = Models(
            contents.Sections.Select(section => section.Before).OfType<EvaluationResults>()
        );
        var before = earlier.Length == 0 ? default : Html.Of($"<span>before: {earlier}</span>");
        var comparing = earlier.Length == 0 ? default : _comparing;
        var catalogue = results.Catalogue is { } name ? $" of the catalogue {name}" : "";
        return Html.Of(
            $"""
            <header>
            <h1>How well <span>{results.Model.Id}</span> finds clothes</h1>
            <p class="facts"><span>model {models}</span>{before}<span>{results.Gallery:N0} products{catalogue}</span><span>{contents.Made:yyyy-MM-dd}</span></p>
            <details><summary>How to read this</summary>
            <p>Each query is compared with every product, and the first ten are looked at. R@K: share of the relevant products among the first K. P@K: share of the first K that are relevant. MRR: one over the place of the first relevant one. nDCG@10 and MAP@10 count early places more. All go from 0 to 1.</p>
            <p>The interval (95%, bootstrap over the queries) says how far a mean would scatter with other queries of the same sort. The ceiling is what a perfect order would reach: a query with five relevant products has an R@1 of at most 0.2. In the bars the pale part goes up to the ceiling.</p>
            {comparing}
            </details>
            </header>
            """
        );
    }

    private static string Models(IEnumerable<EvaluationResults> results) =>
        string.Join(", ", results.Select(r => r.Model.ToString()).Distinct());
}
