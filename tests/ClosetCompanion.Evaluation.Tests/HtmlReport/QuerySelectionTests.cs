using ClosetCompanion.Evaluation.HtmlReport;
using ClosetCompanion.Evaluation.HtmlReport.Queries;

namespace ClosetCompanion.Evaluation.Tests.HtmlReport;

public sealed class QuerySelectionTests
{
    [Fact]
    public void Shows_a_sample_and_what_gained_and_lost_the_most()
    {
        var before = MadeResults.FoundAt(1, 5, 0, 3, 3);
        var after = MadeResults.FoundAt(2, 1, 1, 3, 9);

        var groups = QuerySelection.Select(new ReportSection(after, before), 2, seed: 1);

        groups
            .Select(group => group.Name)
            .ShouldBe(["A random sample", "Gained the most", "Lost the most"]);
        Names(groups[1]).ShouldBe(["2", "1"]);
        Names(groups[2]).ShouldBe(["0", "4"]);
    }

    [Fact]
    public void Without_an_earlier_model_there_is_the_sample_alone()
    {
        var section = new ReportSection(MadeResults.FoundAt(1, 5, 0));

        Names(QuerySelection.Select(section, 9, seed: 1).ShouldHaveSingleItem())
            .ShouldBe(["0", "1", "2"]);
        QuerySelection.Select(section, 0, seed: 1).ShouldBeEmpty();
    }

    private static IEnumerable<string> Names(QueryGroup group) =>
        group.Queries.Select(query => query.After.Query);
}
