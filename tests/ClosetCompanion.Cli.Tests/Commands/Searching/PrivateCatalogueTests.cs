using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Searching;

public sealed class PrivateCatalogueTests
{
    private const string Secret = "Moonlight";

    [Fact]
    public async Task A_persons_catalogue_is_found_by_that_person_alone()
    {
        await using var workplace = await FilledAsync();

        var own = await ClosetRun.InAsync(workplace, "search", "red", "--person", "annika");
        var other = await ClosetRun.InAsync(workplace, "search", "red", "--person", "ben");
        var nobody = await ClosetRun.InAsync(workplace, "search", "red", "--facets");

        own.Out.ShouldContain(Secret);
        foreach (var run in (ClosetRun[])[other, nobody])
        {
            run.ExitCode.ShouldBe(0, run.Error);
            run.Out.ShouldNotContain(Secret);
            run.Error.ShouldContain("5 products were compared");
        }
    }

    [Theory]
    [InlineData("--catalogue", "drawer")]
    [InlineData("--like", "secret")]
    public async Task Nobody_else_can_name_it(string option, string value)
    {
        await using var workplace = await FilledAsync();

        var run = await ClosetRun.InAsync(workplace, "search", "red", option, value);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldNotContain(Secret);
        run.Error.ShouldNotContain("annika");
    }

    [Fact]
    public async Task Status_lists_it_for_that_person_alone()
    {
        await using var workplace = await FilledAsync();

        var own = await ClosetRun.InAsync(workplace, "status", "--person", "annika");
        var nobody = await ClosetRun.InAsync(workplace, "status");

        own.Out.ShouldContain("drawer");
        nobody.Out.ShouldNotContain("drawer");
    }

    private static async Task<Workplace> FilledAsync()
    {
        var workplace = await Workplace.CreateAsync();
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }
        workplace.Write("secret.png", ColourSource.Picture(240, 10, 10));
        var table = workplace.Write(
            "drawer.csv",
            "id,title,image\nsecret,Moonlight robe,secret.png\n"u8
        );
        var run = await ClosetRun.InAsync(workplace, "import", table, "--person", "annika");
        run.ExitCode.ShouldBe(0, run.Error);
        return workplace;
    }
}
