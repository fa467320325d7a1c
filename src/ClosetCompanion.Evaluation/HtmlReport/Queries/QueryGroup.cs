using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport.Queries;

/// <summary>Queries that are shown together.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Queries">The queries, each with its answer by the earlier model where there is one.</param>
internal sealed record QueryGroup(
    string Name,
    IReadOnlyList<(QueryResult After, QueryResult? Before)> Queries
);
