using System.Text;
using System.Text.Json;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Cli.Tests.Commands.Importing;

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
    public async Task Takes_columns_by_name_looks_before_it_writes_and_reports_into_a_file()
    {
        await using var workplace = await Workplace.CreateAsync();
        workplace.Write("red.png", ColourSource.Picture(250, 5, 5));
        workplace.Write("blue.png", ColourSource.Picture(5, 5, 250));
        var table = workplace.Write(
            "shop.tsv",
            "id\tproductName\tname\tfront\tback\nA\tScarlet shirt\tOtto\tred.png\tblue.png\nB\tHalf shirt\tOtto\tred.png\tnone.png\nC\tLost shirt\tOtto\tgone.png\t\n"u8
        );
        var report = Path.Combine(Path.GetDirectoryName(table)!, "report.csv");
        string[] import =
        [
            "import",
            table,
            "--map",
            "title=productName",
            "--map",
            "picture=front",
            "--map",
            "picture=back",
            "--report",
            report,
        ];

        var look = await ClosetRun.InAsync(workplace, [.. import, "--dry-run"]);
        var storeWasMade = Directory.Exists(workplace.DataFolder);
        var done = await ClosetRun.InAsync(workplace, import);
        var found = await ClosetRun.InAsync(workplace, "search", "blue", "--json");

        look.ExitCode.ShouldBe(0, look.Error);
        look.Out.ShouldContain(
            "shop: 2 added, 0 changed, 0 unchanged, 0 retired, 1 skipped, 1 used in part"
        );
        look.Out.ShouldContain("nothing was written");
        storeWasMade.ShouldBeFalse();
        done.Out.ShouldContain("shop: 2 added");
        (await File.ReadAllLinesAsync(report, TestContext.Current.CancellationToken)).ShouldBe([
            "row,what,reason,file,line,field,value,advice,id",
            "\"shop.tsv line 4\",skipped,\"The picture gone.png is not there.\",\"shop.tsv\",4,\"picture\",\"gone.png\",,\"C\"",
            "\"shop.tsv line 3\",used in part,\"The picture none.png is not there.\",\"shop.tsv\",3,\"picture\",\"none.png\",,\"B\"",
            ",added,,\"shop.tsv\",2,,,,\"A\"",
            ",added,,\"shop.tsv\",3,,,,\"B\"",
        ]);
        using var answer = JsonDocument.Parse(found.Out);
        var hit = answer.RootElement.GetProperty("hits")[0];
        hit.GetProperty("title").GetString().ShouldBe("Scarlet shirt");
        hit.GetProperty("attributes").GetProperty("name").GetString().ShouldBe("Otto");
    }

    [Fact]
    public async Task No_cell_of_a_report_is_run_as_a_formula()
    {
        await using var workplace = await Workplace.CreateAsync();
        workplace.Write("red.png", ColourSource.Picture(250, 5, 5));
        var table = workplace.Write(
            "shop.csv",
            "id,title,price,image\nA,Shirt,=HYPERLINK(\"x\"),red.png\nB,Shirt,@SUM(1),red.png\n"u8
        );
        var report = Path.Combine(Path.GetDirectoryName(table)!, "report.csv");

        var run = await ClosetRun.InAsync(
            workplace,
            "import",
            table,
            "--report",
            report,
            "--dry-run"
        );

        run.Out.ShouldContain("2 added", Case.Sensitive, run.Error);
        var text = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        text.ShouldContain("\"'=HYPERLINK");
        text.ShouldContain("\"'@SUM(1)\"");
    }

    [Fact]
    public async Task Lists_the_formats_and_reads_the_table_that_is_named()
    {
        await using var workplace = await Workplace.CreateAsync();
        workplace.Write("red.png", ColourSource.Picture(250, 5, 5));
        var table = workplace.Write("shop.csv", "id,title,image\nA,Shirt,red.png\n"u8);
        workplace.Write("other.csv", "id,title,image\nB,Coat,red.png\nC,Hat,red.png\n"u8);
        var folder = Path.GetDirectoryName(table)!;

        var formats = await ClosetRun.InAsync(workplace, "import", "--formats");
        var named = await ClosetRun.InAsync(
            workplace,
            "import",
            folder,
            "--table",
            "other.csv",
            "--dry-run"
        );
        var none = await ClosetRun.InAsync(workplace, "import");

        formats.Out.ShouldContain("Shopify product export");
        named.Out.ShouldContain("2 added");
        named.Out.ShouldContain("other.csv was read as: table");
        none.ExitCode.ShouldBe(2);
        none.Error.ShouldContain("Name the SOURCE");
    }

    [Fact]
    public async Task Nothing_is_fetched_from_hosts_that_are_not_named_and_from_this_computer_never()
    {
        await using var workplace = await Workplace.CreateAsync();
        workplace.Write("red.png", ColourSource.Picture(250, 5, 5));
        var table = workplace.Write(
            "shop.csv",
            "id,title,image\nA,Shirt,red.png\nB,Coat,https://cdn.shop.example/b.jpg\nC,Hat,http://127.0.0.1/c.jpg\n"u8
        );

        var plain = await ClosetRun.InAsync(workplace, "import", table);
        var run = await ClosetRun.InAsync(
            workplace,
            "import",
            table,
            "--fetch-pictures",
            "--allow-host",
            "127.0.0.1"
        );
        var lone = await ClosetRun.InAsync(workplace, "import", table, "--allow-host", "a.example");

        plain.Out.ShouldContain("--fetch-pictures --allow-host HOST");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("1 unchanged, 0 retired, 2 skipped");
        run.Out.ShouldContain("--allow-host cdn.shop.example");
        run.Out.ShouldContain("lies on this computer or in a private network, which is not asked");
        lone.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Names_the_product_of_a_picture_that_cannot_be_decoded_every_time()
    {
        await using var workplace = await Workplace.CreateAsync();
        workplace.Write("red.png", ColourSource.Picture(250, 5, 5));
        workplace.Write("bad.png", "no picture"u8);
        var table = workplace.Write(
            "shop.csv",
            "id,title,image\nA,Red shirt,red.png\nB,Odd shirt,bad.png\n"u8
        );

        var first = await ClosetRun.InAsync(workplace, "import", table);
        var second = await ClosetRun.InAsync(workplace, "import", table);

        foreach (var run in (ClosetRun[])[first, second])
        {
            run.Out.ShouldContain("1 skipped");
            run.Out.ShouldContain("shop.csv line 3: The file is not a picture");
        }
    }

    [Theory]
    [InlineData("--map", "title", "title=productName")]
    [InlineData("--map", "smell=image", "colour")]
    [InlineData("--map", "title=nowhere", "no column")]
    [InlineData("--report", "/none/at/all.csv", "no folder")]
    public async Task Says_what_is_wrong_with_an_option(
        string option,
        string value,
        string expected
    )
    {
        await using var workplace = await Workplace.CreateAsync();
        var table = workplace.Write("shop.csv", "id,title,image\nA,Red shirt,red.png\n"u8);

        var run = await ClosetRun.InAsync(workplace, "import", table, option, value);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(expected);
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
