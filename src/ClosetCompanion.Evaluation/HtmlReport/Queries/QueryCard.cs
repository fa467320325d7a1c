using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport.Queries;

/// <summary>A query with what was found, best first.</summary>
internal static class QueryCard
{
    public static Html Draw(
        QueryResult after,
        QueryResult? before,
        ReportPicture? askedWith,
        IReadOnlyList<ReportPicture> foundBefore,
        IReadOnlyList<ReportPicture> found
    ) =>
        Html.Of(
            $"""
            <article>
            <h4>{AskedWith(askedWith)}<span>{askedWith?.Title ?? after.Query}</span> <small>{Facts(
                after
            )}</small></h4>
            {(before is null ? default : Row("before", before, foundBefore))}{Row(
                before is null ? null : "after",
                after,
                found
            )}
            </article>

            """
        );

    private static Html AskedWith(ReportPicture? picture) =>
        picture?.Address is { } address
            ? Html.Of($"""<img src="{address}" alt="the picture that was asked with">""")
            : default;

    private static string Facts(QueryResult query) =>
        $"{query.Type}, {Amount.Of(query.Relevant, "relevant product", "relevant products")}";

    private static Html Row(
        string? name,
        QueryResult answer,
        IReadOnlyList<ReportPicture> pictures
    ) =>
        Html.Of(
            $"""
            <p class="answer">{(
                name is null ? default : Html.Of($"<b>{name}</b> ")
            )}P@10 {answer.Metrics[RetrievalMetric.PrecisionAt10]:F1}, R@10 {answer.Metrics[
                RetrievalMetric.RecallAt10
            ]:F2}, nDCG@10 {answer.Metrics[RetrievalMetric.NdcgAt10]:F2}</p>
            <ol>{Html.Join(answer.Hits.Zip(pictures, Hit))}</ol>
            """
        );

    private static Html Hit(ResultHit hit, ReportPicture picture) =>
        Html.Of(
            $"""
            <li class="{(
                hit.Relevant ? "yes" : "no"
            )}" title="{picture.Title} ({hit.Id}), {hit.Score:F3}">{Picture(picture)}<span>{(
                hit.Relevant ? Html.Of($"""<b aria-label="relevant">✓</b> """) : default
            )}{picture.Title}</span></li>
            """
        );

    private static Html Picture(ReportPicture picture) =>
        picture.Address is { } address
            ? Html.Of($"""<img src="{address}" alt="">""")
            : Html.Of($"""<i>no picture</i>""");
}
