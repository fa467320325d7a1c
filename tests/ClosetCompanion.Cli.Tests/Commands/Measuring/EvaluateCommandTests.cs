using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Measuring;

public sealed class EvaluateCommandTests
{
    [Fact]
    public async Task Measures_a_ground_truth()
    {
        await using var workplace = await FilledAsync();
        var file = workplace.Write(
            "queries.jsonl",
            """
            {"query": "red shirt", "relevant": ["1"]}
            {"query": "blue shirt", "relevant": ["3", "not-there"]}
            """u8
        );

        var run = await ClosetRun.InAsync(workplace, "evaluate", "--queries", file, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        double Value(string name) => answer.RootElement.GetProperty(name).GetDouble();
        Value("R@1").ShouldBe(0.75);
        Value("R@10").ShouldBe(0.75);
        Value("MRR").ShouldBe(1);
        Value("P@1").ShouldBe(1);
        Value("P@10").ShouldBe(0.1, 1e-9);
        Value("nDCG@10").ShouldBeInRange(0.5, 1);
        Value("MAP@10").ShouldBe(0.75);
        Value("queries").ShouldBe(2);
        Value("gallery").ShouldBe(5);
        answer.RootElement.GetProperty("ranking").GetString().ShouldBe("hybrid");
    }

    [Fact]
    public async Task Measures_clip_alone_or_as_a_search_with_its_words()
    {
        await using var workplace = await FilledAsync();
        await using (var companion = await workplace.OpenAsync())
        {
            await companion.ImportAsync(
                new ColourSource().Add("9", "Zeppelin cap", 0, 0, 0),
                "caps",
                cancellationToken: TestContext.Current.CancellationToken
            );
        }
        var file = workplace.Write(
            "q.jsonl",
            """{"query": "white zeppelin", "relevant": ["9"]}"""u8
        );

        var search = await ClosetRun.InAsync(workplace, "evaluate", "--queries", file, "--json");
        var clip = await ClosetRun.InAsync(
            workplace,
            "evaluate",
            "--queries",
            file,
            "--no-hybrid",
            "--json"
        );

        Mrr(search).ShouldBeGreaterThanOrEqualTo(0.5);
        Mrr(clip).ShouldBeLessThan(0.5);
        clip.Out.ShouldContain("\"clip\"");

        static double Mrr(ClosetRun run)
        {
            run.ExitCode.ShouldBe(0, run.Error);
            using var answer = JsonDocument.Parse(run.Out);
            return answer.RootElement.GetProperty("MRR").GetDouble();
        }
    }

    [Fact]
    public async Task Clip_alone_has_intervals_and_ceilings()
    {
        await using var workplace = await FilledAsync();
        var file = workplace.Write(
            "queries.jsonl",
            """
            {"query": "red shirt", "relevant": ["1"]}
            {"query": "blue shirt", "relevant": ["3", "not-there"]}
            """u8
        );

        var run = await ClosetRun.InAsync(
            workplace,
            "evaluate",
            "--queries",
            file,
            "--no-hybrid",
            "--json"
        );

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        var interval = answer.RootElement.GetProperty("intervals").GetProperty("R@1");
        interval[0].GetDouble().ShouldBe(0.5);
        interval[1].GetDouble().ShouldBe(1);
        // The one product that is not there cannot be found.
        answer.RootElement.GetProperty("ceilings").GetProperty("R@1").GetDouble().ShouldBe(0.75);
    }

    [Fact]
    public async Task Its_table_has_intervals_and_ceilings()
    {
        await using var workplace = await FilledAsync();
        var file = workplace.Write("queries.json", """{"red shirt": {"1": 1, "2": 1}}"""u8);

        var run = await ClosetRun.InAsync(workplace, "evaluate", "--queries", file, "--no-hybrid");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("ceiling");
        Line("R@1").ShouldBe(["R@1", "0.500", "0.500..0.500", "0.500"]);
        run.Out.ShouldContain("Queries: 1, queries.json. Each was compared with 5 products.");

        string[] Line(string measure) =>
            run
                .Out.Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .First(words => words is [var first, ..] && first == measure);
    }

    [Fact]
    public async Task Asks_for_every_attribute_by_its_word()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "evaluate", "--attributes", "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        var colour = answer
            .RootElement.GetProperty("types")
            .EnumerateArray()
            .Single(type => type.GetProperty("type").GetString() == "colour");
        colour.GetProperty("P@1").GetDouble().ShouldBe(1);
        colour.GetProperty("queries").GetInt32().ShouldBe(5);
        (await ClosetRun.InAsync(workplace, "evaluate", "--attributes")).Out.ShouldContain(
            "colour"
        );
    }

    [Fact]
    public async Task Asks_with_photos_and_says_what_it_left_out()
    {
        await using var workplace = await FilledAsync();
        workplace.Write("photos/blouse/1.png", ColourSource.Picture(200, 9, 9));
        var broken = workplace.Write("photos/blouse/2.png", "no picture"u8);
        var photos = Path.GetDirectoryName(Path.GetDirectoryName(broken))!;
        string[] command = ["evaluate", "--photos", photos, "--map", "blouse=Shirts"];

        var run = await ClosetRun.InAsync(workplace, [.. command, "--json"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("left out: blouse/2.png");
        using var answer = JsonDocument.Parse(run.Out);
        answer.RootElement.GetProperty("P@10").GetDouble().ShouldBe(0.5);
        answer.RootElement.GetProperty("queries").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Says_when_no_picture_could_find_another()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "evaluate", "--pictures");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("kind and colour");
    }

    [Fact]
    public async Task Counts_the_report_from_attributes_and_leaves_the_query_picture_out()
    {
        await using var workplace = await FilledAsync();
        var file = workplace.Write("yellow.png", ColourSource.Picture(255, 255, 0));

        var run = await ClosetRun.InAsync(
            workplace,
            "evaluate",
            "--report",
            "--running-shoe",
            "1",
            "--yellow-tshirt",
            file,
            "--json"
        );

        run.ExitCode.ShouldBe(0, run.Error);
        using var report = JsonDocument.Parse(run.Out);
        var answers = report.RootElement.GetProperty("answers");
        answers.GetArrayLength().ShouldBe(5);
        LeftOut(3).ShouldBe("1");
        LeftOut(4).ShouldBe("4");
        answers[4].GetProperty("hits").GetArrayLength().ShouldBe(4);
        report.RootElement.GetProperty("gallery").GetInt32().ShouldBe(5);

        string? LeftOut(int answer) => answers[answer].GetProperty("leftOut")[0].GetString();
    }

    [Fact]
    public async Task Says_when_the_catalogue_has_no_such_product_to_ask_with()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "evaluate", "--report");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("Sports Shoes");
    }

    private static async Task<Workplace> FilledAsync()
    {
        var workplace = await Workplace.CreateAsync();
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }
        return workplace;
    }
}
