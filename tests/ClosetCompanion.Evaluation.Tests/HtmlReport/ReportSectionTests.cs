using ClosetCompanion.Evaluation.HtmlReport;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.Tests.HtmlReport;

public sealed class ReportSectionTests
{
    [Fact]
    public void Earlier_results_stand_beside_those_that_ask_the_same()
    {
        var texts = MadeResults.FoundAt(1);
        var photos = texts with { Benchmark = BenchmarkKind.Photos };
        var earlier = photos with { Source = "earlier" };

        var sections = ReportSection.Pair([texts, photos], [earlier]);

        sections[0].Before.ShouldBeNull();
        sections[1].Before.ShouldBe(earlier);
    }

    [Fact]
    public void Says_why_earlier_results_do_not_fit()
    {
        var results = MadeResults.FoundAt(1, 2);

        Should
            .Throw<EvaluationException>(() =>
                ReportSection.Pair([results], [MadeResults.FoundAt(1) with { QueriesHash = "x" }])
            )
            .Message.ShouldContain("queries (1) than the second (2)");
        Should
            .Throw<EvaluationException>(() => ReportSection.Pair([results], [results, results]))
            .Message.ShouldContain("twice");
    }
}
