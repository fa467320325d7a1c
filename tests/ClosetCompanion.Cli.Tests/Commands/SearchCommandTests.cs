using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands;

public sealed class SearchCommandTests
{
    [Fact]
    public async Task Prints_hits_as_json()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "search", "red", "shirt", "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        answer.RootElement.GetProperty("searched").GetInt32().ShouldBe(5);
        var hits = answer.RootElement.GetProperty("hits");
        hits.GetArrayLength().ShouldBe(5);
        var first = hits[0];
        first.GetProperty("id").GetString().ShouldBe("1");
        first.GetProperty("title").GetString().ShouldBe("Red shirt");
        first.GetProperty("catalogue").GetString().ShouldBe("colours");
        first.GetProperty("kind").GetString().ShouldBe("Shirts");
        first.GetProperty("colour").GetString().ShouldBe("Red");
        first.GetProperty("score").GetSingle().ShouldBeGreaterThan(0.9f);
    }

    [Fact]
    public async Task Prints_a_plain_table_into_a_pipe()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "search", "blue", "--top", "2");

        run.Out.ShouldContain("Blue shirt");
        run.Out.ShouldNotContain("\u001b");
        run.Error.ShouldContain("5 products");
    }

    [Fact]
    public async Task Finds_by_a_picture_file()
    {
        await using var workplace = await FilledAsync();
        var file = workplace.Write("green.png", ColourSource.Picture(0, 200, 30));

        var run = await ClosetRun.InAsync(
            workplace,
            "search",
            "--image",
            file,
            "--top",
            "1",
            "--json"
        );

        Ids(run).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Finds_products_like_one()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "search", "--like", "1", "--json");

        Ids(run)[0].ShouldBe("4");
        Ids(run).ShouldNotContain("1");
    }

    [Fact]
    public async Task Asks_for_the_catalogue_when_two_have_the_product()
    {
        await using var workplace = await FilledAsync();
        await using (var companion = await workplace.OpenAsync())
        {
            await companion.ImportAsync(
                ColourSource.OfFive(),
                "other",
                cancellationToken: TestContext.Current.CancellationToken
            );
        }

        var unclear = await ClosetRun.InAsync(workplace, "search", "--like", "1");
        var clear = await ClosetRun.InAsync(
            workplace,
            "search",
            "--like",
            "1",
            "--catalogue",
            "other",
            "--json"
        );

        unclear.ExitCode.ShouldBe(1);
        unclear.Error.ShouldContain("--catalogue");
        Ids(clear)[0].ShouldBe("4");
    }

    [Theory]
    [InlineData("--like", "77", "77")]
    [InlineData("--catalogue", "nope", "colours")]
    public async Task Says_what_is_not_there(string option, string value, string expected)
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "search", "red", option, value);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public async Task Says_when_a_file_is_no_picture()
    {
        await using var workplace = await FilledAsync();
        var file = workplace.Write("text.jpg", "hello"u8);

        var run = await ClosetRun.InAsync(workplace, "search", "--image", file);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith("closet: ");
        run.Error.ShouldNotContain("   at ");
    }

    private static string[] Ids(ClosetRun run)
    {
        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Out);
        return
        [
            .. answer
                .RootElement.GetProperty("hits")
                .EnumerateArray()
                .Select(hit => hit.GetProperty("id").GetString()!),
        ];
    }

    private static async Task<Workplace> FilledAsync()
    {
        var workplace = await Workplace.CreateAsync();
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }
        return workplace;
    }
}
