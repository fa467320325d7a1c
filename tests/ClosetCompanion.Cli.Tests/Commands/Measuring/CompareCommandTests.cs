using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Measuring;

public sealed class CompareCommandTests
{
    private const string Queries = """{"red shirt": {"1": 1}, "blue shirt": {"3": 1}}""";

    [Fact]
    public async Task A_model_is_no_better_than_itself()
    {
        await using var workplace = await FilledAsync();
        var results = await EvaluateAsync(workplace, "a.json", Queries);

        var run = await ClosetRun.OfAsync("compare", results, results, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        var recall = answer
            .RootElement.GetProperty("comparisons")[0]
            .GetProperty("measures")
            .GetProperty("R@10");
        recall.GetProperty("difference").GetDouble().ShouldBe(0);
        recall.GetProperty("p").GetDouble().ShouldBe(1);
        recall.GetProperty("interval").GetArrayLength().ShouldBe(2);
        var table = await ClosetRun.OfAsync("compare", results, results);
        table.Out.ShouldContain("nDCG@10");
        table.Out.ShouldContain("before: colours");
    }

    [Fact]
    public async Task Refuses_results_of_other_queries()
    {
        await using var workplace = await FilledAsync();
        var first = await EvaluateAsync(workplace, "a.json", Queries);
        var second = await EvaluateAsync(workplace, "b.json", """{"hat": {"1": 1}}""");

        var run = await ClosetRun.OfAsync("compare", first, second);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("queries (2) than the second (1)");
    }

    [Fact]
    public async Task The_report_shows_them_side_by_side()
    {
        await using var workplace = await FilledAsync();
        var results = await EvaluateAsync(workplace, "a.json", Queries);
        var page = Path.ChangeExtension(results, ".html");

        var run = await ClosetRun.OfAsync(
            "report",
            results,
            "--before",
            results,
            "--output",
            page,
            "--data",
            workplace.DataFolder
        );

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain(page);
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        html.ShouldContain("red shirt");
        html.ShouldContain("<b>before</b>");
        html.ShouldContain("data:image/jpeg");
    }

    private static async Task<string> EvaluateAsync(
        Workplace workplace,
        string name,
        string queries
    )
    {
        var file = workplace.Write(
            $"queries-of-{name}",
            System.Text.Encoding.UTF8.GetBytes(queries)
        );
        var results = Path.Combine(Path.GetDirectoryName(file)!, name);
        var run = await ClosetRun.InAsync(
            workplace,
            "evaluate",
            "--queries",
            file,
            "--per-query",
            results
        );
        run.ExitCode.ShouldBe(0, run.Error);
        return results;
    }

    private static async Task<Workplace> FilledAsync()
    {
        var workplace = await Workplace.CreateAsync();
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }
        return workplace;
    }
}
