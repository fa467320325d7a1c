using System.Text;
using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task Imports_a_table_finds_it_and_reports_what_was_left_out()
    {
        await using var workplace = await Workplace.CreateAsync();
        workplace.Write("red.png", ColourSource.Picture(250, 5, 5));
        var table = workplace.Write(
            "shop.csv",
            Encoding.UTF8.GetBytes(
                "id,title,image\nA,Scarlet shirt,red.png\nB,Lost shirt,missing.png\n"
            )
        );

        var first = await ClosetRun.InAsync(workplace, "import", table);
        var second = await ClosetRun.InAsync(workplace, "import", table);
        var found = await ClosetRun.InAsync(workplace, "search", "red", "--json");
        var status = await ClosetRun.InAsync(workplace, "status", "--json");

        first.ExitCode.ShouldBe(0, first.Error);
        first.Out.ShouldContain("shop: 1 added");
        first.Out.ShouldContain("1 skipped");
        first.Out.ShouldContain("missing.png");
        second.Out.ShouldContain("0 added, 0 changed, 1 unchanged");
        found.Out.ShouldContain("Scarlet shirt");
        using var answer = JsonDocument.Parse(status.Out);
        answer.RootElement.GetProperty("picturesToEmbed").GetInt32().ShouldBe(0);
        var catalogue = answer.RootElement.GetProperty("catalogues")[0];
        catalogue.GetProperty("name").GetString().ShouldBe("shop");
        catalogue.GetProperty("products").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Status_of_an_empty_store_says_how_to_begin()
    {
        await using var workplace = await Workplace.CreateAsync();

        var run = await ClosetRun.InAsync(workplace, "status");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("closet import");
    }
}
