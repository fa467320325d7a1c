using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Searching;

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
        first.GetProperty("score").GetSingle().ShouldBe(1, 1e-6f);
        first.GetProperty("cosine").GetSingle().ShouldBeGreaterThan(0.9f);
        first.GetProperty("textRank").GetInt32().ShouldBe(1);
        first.GetProperty("matchedWords").EnumerateArray().Count().ShouldBe(2);
        answer.RootElement.GetProperty("found").GetInt32().ShouldBe(5);
        answer.RootElement.GetProperty("closeEnough").GetBoolean().ShouldBeTrue();
        var colours = answer.RootElement.GetProperty("facets").GetProperty("colour");
        colours.GetArrayLength().ShouldBe(5);
        colours[0].GetProperty("count").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Filters_sorts_and_pages()
    {
        await using var workplace = await FilledAsync();
        string[] query = ["search", "red", "--sort", "newest", "--json"];

        Ids(await ClosetRun.InAsync(workplace, [.. query, "--top", "2"])).ShouldBe(["5", "4"]);
        Ids(await ClosetRun.InAsync(workplace, [.. query, "--top", "2", "--page", "3"]))
            .ShouldBe(["1"]);
        Ids(
                await ClosetRun.InAsync(
                    workplace,
                    [.. query, "--filter", "colour=red", "--filter", "colour=Blue"]
                )
            )
            .ShouldBe(["3", "1"]);
        Ids(await ClosetRun.InAsync(workplace, "search", "--filter", "colour=green", "--json"))
            .ShouldBe(["2"]);
    }

    [Fact]
    public async Task Weights_and_unlike_steer_the_hits()
    {
        await using var workplace = await FilledAsync();

        var blue = await ClosetRun.InAsync(
            workplace,
            ["search", "red", "--text", "blue^5", "--no-hybrid", "--json"]
        );
        var unlike = await ClosetRun.InAsync(
            workplace,
            ["search", "red", "--unlike", "4^2", "--no-hybrid", "--json"]
        );

        Ids(blue)[0].ShouldBe("3");
        Ids(unlike).ShouldNotContain("4");
    }

    [Theory]
    [InlineData("--sort", "size")]
    [InlineData("--page", "0")]
    public async Task Refuses_what_an_option_does_not_take(string option, string value)
    {
        var run = await ClosetRun.OfAsync("search", "red", option, value);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(option == "--sort" ? "price-desc" : "--page");
    }

    [Fact]
    public async Task Shows_facets_to_people_when_asked()
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "search", "red", "--facets");

        run.Out.ShouldContain("colour: Blue 1, Green 1, Red 1");
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
    [InlineData("--filter", "fabric=wool", "fabric")]
    [InlineData("--filter", "fabric", "field=value")]
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
