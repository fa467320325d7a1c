using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.People;

public sealed class OpinionCommandTests
{
    [Fact]
    public async Task What_is_said_is_listed_the_newest_first_and_taken_back()
    {
        await using var workplace = await Workplace.CreateAsync();
        await (await workplace.OpenAsync(ColourSource.OfFive())).DisposeAsync();

        (await OfAsync(workplace, "like", "1", "2")).ExitCode.ShouldBe(0);
        await OfAsync(workplace, "save", "2");
        await OfAsync(workplace, "dislike", "3", "--not-for-me");
        await OfAsync(workplace, "dislike", "4", "--person", "ann");
        (await OfAsync(workplace, "unlike", "1")).Out.ShouldContain("Red shirt: taken back");
        (await OfAsync(workplace, "unlike", "1")).Out.ShouldContain("nothing was said");

        (await LikesAsync(workplace)).ShouldBe([("3", "notForMe", false), ("2", "like", true)]);
        (await LikesAsync(workplace, "--person", "ann")).ShouldBe([("4", "dislike", false)]);
        (await OfAsync(workplace, "likes")).Out.ShouldContain("liked, saved");
    }

    [Fact]
    public async Task Nothing_is_said_when_one_of_the_products_is_not_there()
    {
        await using var workplace = await Workplace.CreateAsync();
        await (await workplace.OpenAsync(ColourSource.OfFive())).DisposeAsync();

        var run = await OfAsync(workplace, "like", "1", "nine");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("There is no product with the id nine.");
        (await LikesAsync(workplace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_goes_by_likes_only_when_told_to()
    {
        await using var workplace = await Workplace.CreateAsync();
        await (await workplace.OpenAsync(ColourSource.OfFive())).DisposeAsync();
        var plain = await ClosetRun.InAsync(workplace, "search", "shirt");
        var before = await ClosetRun.InAsync(workplace, "search", "shirt", "--personal");
        await OfAsync(workplace, "like", "3");

        var own = await ClosetRun.InAsync(workplace, "search", "shirt", "--personal");

        before.Out.ShouldContain("Nothing is known of what you like yet");
        TableOf(before).ShouldBe(TableOf(plain));
        own.Out.ShouldContain("In the order of what you like.");
        (await ClosetRun.InAsync(workplace, "search", "shirt")).Out.ShouldBe(plain.Out);
    }

    [Fact]
    public async Task Everything_of_a_person_is_exported_and_deleted()
    {
        await using var workplace = await Workplace.CreateAsync();
        await (await workplace.OpenAsync(ColourSource.OfFive())).DisposeAsync();
        await OfAsync(workplace, "like", "1", "--person", "ann");
        (await OfAsync(workplace, "people", "consent", "on", "--person", "ann")).ExitCode.ShouldBe(
            0
        );
        var file = Path.Combine(workplace.DataFolder, "ann.zip");

        (await OfAsync(workplace, "people", "export", "ann", file)).ExitCode.ShouldBe(0);
        (await OfAsync(workplace, "people", "list")).Out.ShouldContain("ann");
        (await OfAsync(workplace, "people", "delete", "ann")).Error.ShouldContain("--yes");
        (await OfAsync(workplace, "people", "delete", "ann", "--yes")).Out.ShouldContain(
            "1 opinions"
        );

        new FileInfo(file).Length.ShouldBeGreaterThan(0);
        (await OfAsync(workplace, "people", "list")).Out.ShouldNotContain("ann");
        (await LikesAsync(workplace, "--person", "ann")).ShouldBeEmpty();
    }

    private static string TableOf(ClosetRun run) => run.Out[run.Out.IndexOf('#')..];

    private static Task<ClosetRun> OfAsync(Workplace workplace, params string[] args) =>
        ClosetRun.OfAsync([.. args, "--data", workplace.DataFolder]);

    private static async Task<List<(string?, string?, bool)>> LikesAsync(
        Workplace workplace,
        params string[] args
    )
    {
        var run = await OfAsync(workplace, ["likes", "--json", .. args]);
        using var likes = JsonDocument.Parse(run.Out);
        return
        [
            .. likes
                .RootElement.EnumerateArray()
                .Select(like =>
                    (
                        like.GetProperty("id").GetString(),
                        like.GetProperty("verdict").GetString(),
                        like.GetProperty("saved").GetBoolean()
                    )
                ),
        ];
    }
}
