using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using ClosetCompanion.Catalog.Tests.Import;
using ClosetCompanion.Tests.Shared.Shops;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Imports;

public sealed class TableUploadTests : IAsyncLifetime
{
    private ApiApp _app = null!;
    private HttpClient _client = null!;
    private ShopServer _shop = null!;
    private string _red = "";

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopServer.StartAsync();
        _red = _shop.Put("/red.png", Paint.Png("red"));
        _app = await ApiApp.ReadyAsync();
        _client = _app.Described();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Theory]
    [InlineData("shop.csv")]
    [InlineData("shop.tsv")]
    [InlineData("shop.xlsx")]
    [InlineData("shop.json")]
    [InlineData("shop.jsonl")]
    [InlineData("shop.xml")]
    [InlineData("shop.csv.gz")]
    [InlineData("shop.xml.gz")]
    public async Task A_table_with_pictures_by_address_becomes_a_catalogue(string name)
    {
        var import = await _client.ImportAsync("new", name, Table(name), _shop.Host);

        import.GetProperty("state").GetString().ShouldBe("done", import.ToString());
        var report = import.GetProperty("report");
        report.GetProperty("added").GetInt32().ShouldBe(1);
        report.GetProperty("rows").GetInt32().ShouldBe(1);
        (await _client.GetJsonAsync("/api/v1/search?q=red&catalogue=new"))
            .GetProperty("hits")[0]
            .GetProperty("title")
            .GetString()
            .ShouldBe("Scarlet coat");
    }

    [Fact]
    public async Task A_page_of_an_import_names_the_hosts_that_were_not_and_leads_to_the_form_with_them()
    {
        var import = await _client.ImportAsync("new", "shop.csv", Table("shop.csv"));
        using var browser = _app.Browser();
        var page = await browser.GetPageAsync(
            $"/catalogues/imports/{import.GetProperty("id").GetString()}"
        );
        page.ShouldContain($"Pictures lie at <strong>{_shop.Host}</strong>");
        page.ShouldNotContain("See what is in new");
        var again =
            $"/catalogues?catalogue=new&amp;hosts={Uri.EscapeDataString(_shop.Host)}#import";
        page.ShouldContain($"href=\"{again}\"");
        var form = await browser.GetPageAsync(WebUtility.HtmlDecode(again).Split('#')[0]);
        form.ShouldContain("name=\"catalogue\" value=\"new\"");
        form.ShouldContain($"name=\"hosts\" value=\"{_shop.Host}\"");

        import = await _client.ImportAsync("new", "shop.csv", Table("shop.csv"), _shop.Host);
        page = await browser.GetPageAsync(
            $"/catalogues/imports/{import.GetProperty("id").GetString()}"
        );
        page.ShouldNotContain("Pictures lie at");
        page.ShouldContain("<a class=\"button\" href=\"/?catalogue=new\">See what is in new</a>");
    }

    [Fact]
    public async Task What_an_address_puts_into_the_form_runs_nowhere()
    {
        using var browser = _app.Browser();
        (
            await browser.GetPageAsync(
                "/catalogues?catalogue=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&hosts=%22%20onfocus=alert(1)%20x=%22"
            )
        ).ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task A_table_and_its_pictures_come_together_in_an_archive()
    {
        var import = await _client.ImportAsync(
            "new",
            "shop.zip",
            Zip(
                ("products.csv", "id,title,image\n1,Scarlet coat,img/red.png\n"u8.ToArray()),
                ("img/red.png", Paint.Png("red"))
            )
        );

        import.GetProperty("report").GetProperty("added").GetInt32().ShouldBe(1);
        (await _client.GetJsonAsync("/api/v1/catalogues/new/products"))
            .GetProperty("products")[0]
            .GetProperty("title")
            .GetString()
            .ShouldBe("Scarlet coat");
        _shop.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_allowed_host_nothing_is_fetched_and_the_answer_says_what_to_do()
    {
        var import = await _client.ImportAsync(
            "new",
            "shop.csv",
            Table("shop.csv"),
            "other.example"
        );

        import.GetProperty("state").GetString().ShouldBe("failed");
        import.GetProperty("problem").GetString().ShouldNotBeNull().ShouldContain(_shop.Host);
        _shop.Requests.ShouldBeEmpty();
        using var file = new ByteArrayContent(Table("shop.csv"));
        await (
            await _client.PostAsync(
                "/api/v1/catalogues/new/imports?name=shop.csv&allowHost=https://a.example/x",
                file,
                TestContext.Current.CancellationToken
            )
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-import");
    }

    [Fact]
    public async Task The_answer_the_page_and_the_file_say_the_same_of_an_import()
    {
        var rows =
            $"id,title,price,image\n1,Coat,12.50,{_red}\n2,Hat,from 3 to 4,{_red}\n3,Sock,1,{_shop.At("/gone.png")}\n";
        await _client.ImportAsync(
            "new",
            "shop.csv",
            Encoding.UTF8.GetBytes($"id,title,price,image\n9,Old,1,{_red}\n"),
            _shop.Host
        );

        var import = await _client.ImportAsync(
            "new",
            "shop.csv",
            Encoding.UTF8.GetBytes(rows),
            _shop.Host
        );

        var report = import.GetProperty("report");
        int Count(string name) => report.GetProperty(name).GetInt32();
        Count("rows")
            .ShouldBe(
                Count("added") + Count("changed") + Count("unchanged") + Count("skippedCount")
            );
        (Count("rows"), Count("added"), Count("skippedCount"), Count("partialCount")).ShouldBe(
            (3, 2, 1, 1)
        );
        report.GetProperty("retiredIds")[0].GetString().ShouldBe("9");
        var skipped = report.GetProperty("skipped")[0];
        (skipped.GetProperty("file").GetString(), skipped.GetProperty("line").GetInt32()).ShouldBe(
            ("shop.csv", 4)
        );
        var note = report.GetProperty("partial")[0].GetProperty("notes")[0];
        (note.GetProperty("field").GetString(), note.GetProperty("value").GetString()).ShouldBe(
            ("price", "from 3 to 4")
        );
        var id = import.GetProperty("id").GetString();
        var file = await TextAsync(_client, $"/api/v1/imports/{id}/report");
        file.Split('\n').Length.ShouldBe(7);
        file.ShouldContain(",retired,,,,,,,\"9\"");
        using var browser = _app.Browser();
        (await TextAsync(browser, $"/catalogues/imports/{id}/report.csv")).ShouldBe(file);
        var page = await TextAsync(browser, $"/catalogues/imports/{id}");
        page.ShouldContain("from 3 to 4");
        page.ShouldContain("/gone.png");
        page.ShouldContain("Retired products");
    }

    private static async Task<string> TextAsync(HttpClient client, string address) =>
        await client.GetStringAsync(address, TestContext.Current.CancellationToken);

    private byte[] Table(string name)
    {
        string[][] rows =
        [
            ["id", "title", "image"],
            ["1", "Scarlet coat", _red],
        ];
        var text = name.Split('.')[1] switch
        {
            "tsv" => string.Join('\n', rows.Select(row => string.Join('\t', row))),
            "json" => JsonSerializer.Serialize(new[] { Object() }),
            "jsonl" => JsonSerializer.Serialize(Object()),
            "xml" =>
                $"<products><product><id>1</id><title>Scarlet coat</title><image>{_red}</image></product></products>",
            _ => string.Join('\n', rows.Select(row => string.Join(',', row))),
        };
        var bytes = name.EndsWith(".xlsx", StringComparison.Ordinal)
            ? WorkbookFile.Write(rows)
            : Encoding.UTF8.GetBytes(text);
        return name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(bytes) : bytes;

        object Object() =>
            new
            {
                id = 1,
                title = "Scarlet coat",
                image = _red,
            };
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionMode.Compress))
        {
            packer.Write(bytes);
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
