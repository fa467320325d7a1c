using System.Net;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Cli.Tests.Crashes;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Imports;
using ClosetCompanion.Web.Tests.Keys;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>A disk that is full while the server runs. Only root can mount one; elsewhere these are skipped.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_is_507_in_words_nothing_is_lost_and_the_server_goes_on_with_room()
    {
        using var disk = new SmallDisk(megabytes: 16);
        var data = Path.Combine(disk.Path, "data");
        await using var app = await ApiApp.ReadyAsync(("data", data));
        using var client = app.Described();
        using var browser = app.Browser();
        var store = await SqliteStore.OpenAsync(data, TestContext.Current.CancellationToken);
        var key = await store.Keys.CreateAsync(
            "before",
            ApiScope.Admin,
            TestContext.Current.CancellationToken
        );
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Text);
        // The server learns of a new key within a second.
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        var before = await ProductsAsync(client);
        var filling = Path.Combine(disk.Path, "filling");
        Fill(filling);

        await (await UploadAsync(client, "shop")).ShouldBeProblemAsync(
            HttpStatusCode.InsufficientStorage,
            "disk-full"
        );
        var page = await SignIn.SubmitAsync(browser, "/catalogues", key.Text);
        ((int)page.StatusCode).ShouldBeOneOf(303, 507);
        await PageSaysSoAsync(browser);
        (
            await Should.ThrowAsync<CatalogException>(() => FillStoreAsync(store))
        ).IsDiskFull.ShouldBeTrue();
        (await ProductsAsync(client)).ShouldBe(before);
        (await client.GetJsonAsync("/api/v1/search?q=red&top=1"))
            .GetProperty("hits")
            .GetArrayLength()
            .ShouldBe(1);
        Directory
            .EnumerateFiles(Path.Combine(data, "uploads"), "*", SearchOption.AllDirectories)
            .ShouldBeEmpty();

        File.Delete(filling);
        var import = await client.ImportAsync("shop", "shop.zip", Pictures());
        import.GetProperty("state").GetString().ShouldBe("done", import.ToString());
        (await ProductsAsync(client)).ShouldBe(before + 1);
        (await store.Keys.GetAsync(TestContext.Current.CancellationToken))
            .Select(known => known.Name)
            .ShouldContain("before");
    }

    private static async Task PageSaysSoAsync(HttpClient browser)
    {
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(PageReading.Token(await browser.GetPageAsync("/catalogues"))),
                "__RequestVerificationToken"
            },
            { new StringContent("shop"), "catalogue" },
            { new StringContent(""), "hosts" },
            { new ByteArrayContent(Pictures()), "file", "shop.zip" },
        };
        var answer = await browser.PostAsync(
            "/catalogues/import",
            form,
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("no room");
    }

    // Small writes may still fit into what the database has of the disk.
    private static async Task FillStoreAsync(SqliteStore store)
    {
        for (var number = 0; number < 20_000; number++)
        {
            await store.Keys.CreateAsync(
                new string('x', 90),
                ApiScope.Search,
                TestContext.Current.CancellationToken
            );
        }
    }

    private static void Fill(string file)
    {
        using var stream = File.Create(file);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                stream.Write(block);
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string catalogue)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Pictures()), "file", "shop.zip" },
        };
        return await client.PostAsync(
            $"/api/v1/catalogues/{catalogue}/imports",
            form,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<int> ProductsAsync(HttpClient client) =>
        (await client.GetJsonAsync("/api/v1/catalogues"))
            .GetProperty("catalogues")
            .EnumerateArray()
            .Sum(catalogue => catalogue.GetProperty("products").GetInt32());

    private static byte[] Pictures()
    {
        using var bytes = new MemoryStream();
        using (
            var archive = new System.IO.Compression.ZipArchive(
                bytes,
                System.IO.Compression.ZipArchiveMode.Create,
                leaveOpen: true
            )
        )
        {
            using var file = archive.CreateEntry("red.png").Open();
            file.Write(Paint.Png("red"));
        }

        return bytes.ToArray();
    }
}
