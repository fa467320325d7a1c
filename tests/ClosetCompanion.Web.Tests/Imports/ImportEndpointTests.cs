using System.IO.Compression;
using System.Net;
using System.Text.Json;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Imports;

public sealed class ImportEndpointTests : IAsyncLifetime
{
    private const string Imports = "/api/v1/catalogues/new/imports";

    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync(("Limits:ImportMegabytes", "1"));
        _client = _app.Described();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_uploaded_archive_becomes_a_catalogue_and_nothing_of_the_upload_stays()
    {
        var begun = await UploadAsync(
            Archive(("shoes/red-sneaker.png", Paint.Png("red", 50, 50))),
            "application/zip",
            "?name=my%20shop.zip"
        );
        begun.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var address = begun.Headers.Location!.ToString();

        var done = await OverAsync(address);

        done.GetProperty("state").GetString().ShouldBe("done");
        done.GetProperty("file").GetString().ShouldBe("my-shop.zip");
        done.GetProperty("report").GetProperty("added").GetInt32().ShouldBe(1);
        (await _client.GetJsonAsync("/api/v1/search?q=red&catalogue=new&top=1"))
            .GetProperty("hits")[0]
            .GetProperty("title")
            .GetString()
            .ShouldBe("red sneaker");
        (await _client.GetJsonAsync("/api/v1/imports"))
            .GetProperty("imports")
            .GetArrayLength()
            .ShouldBe(1);
        Uploads().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_follows_an_import_sees_it_come_to_its_end()
    {
        using var form = new MultipartFormDataContent
        {
            {
                new ByteArrayContent(Archive(("red.png", Paint.Png("red", 50, 50)))),
                "file",
                "shop.zip"
            },
        };
        var begun = await _client.PostAsync(Imports, form, TestContext.Current.CancellationToken);
        var events = await (
            await _client.GetAsync(
                $"{begun.Headers.Location}/events",
                TestContext.Current.CancellationToken
            )
        ).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        events.ShouldContain("event: import");
        events.ShouldContain("\"state\":\"done\"");
    }

    [Fact]
    public async Task An_import_that_fails_says_why_without_telling_where_the_server_keeps_its_files()
    {
        var begun = await UploadAsync(
            "id,title,image\n1,Coat,coat.png\n"u8.ToArray(),
            "text/csv",
            ""
        );
        var over = await OverAsync(begun.Headers.Location!.ToString());
        over.GetProperty("state").GetString().ShouldBe("failed");
        over.GetProperty("problem").GetString().ShouldNotBeNull().ShouldContain("upload.csv");
        over.GetProperty("problem").GetString().ShouldNotBeNull().ShouldNotContain(_app.DataFolder);
        Uploads().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_archive_fails_in_words()
    {
        var begun = await UploadAsync("this is no zip"u8.ToArray(), "application/zip", "");
        var over = await OverAsync(begun.Headers.Location!.ToString());
        over.GetProperty("state").GetString().ShouldBe("failed");
        over.GetProperty("problem").GetString().ShouldNotBeNull().ShouldNotContain(_app.DataFolder);
        Uploads().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_can_be_stopped()
    {
        var pictures = Enumerable
            .Range(1, 400)
            .Select(shade => ($"red/{shade}.png", Paint.Png("red", 20, 20, shade / 400.0)))
            .ToArray();
        var begun = await UploadAsync(Archive(pictures), "application/zip", "");
        var stopped = await _client.DeleteAsync(
            begun.Headers.Location,
            TestContext.Current.CancellationToken
        );
        stopped.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await OverAsync(begun.Headers.Location!.ToString()))
            .GetProperty("state")
            .GetString()
            .ShouldBe("cancelled");
        Uploads().ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_what_is_wrong()
    {
        await (await UploadAsync([], "text/csv", "")).ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            "bad-import"
        );
        await (await UploadAsync([1], "application/pdf", "")).ShouldBeProblemAsync(
            HttpStatusCode.UnsupportedMediaType,
            "unsupported-type"
        );
        await (await UploadAsync(new byte[2_000_000], "text/csv", "")).ShouldBeProblemAsync(
            HttpStatusCode.RequestEntityTooLarge,
            "too-large"
        );
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "words" } };
        await (
            await _client.PostAsync(Imports, empty, TestContext.Current.CancellationToken)
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-form");
        await (
            await _client.GetAsync("/api/v1/imports/nobody", TestContext.Current.CancellationToken)
        ).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        Uploads().ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> UploadAsync(byte[] file, string type, string query)
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new(type);
        return await _client.PostAsync(
            $"{Imports}{query}",
            body,
            TestContext.Current.CancellationToken
        );
    }

    private async Task<JsonElement> OverAsync(string address)
    {
        for (var tries = 0; tries < 3000; tries++)
        {
            var import = await _client.GetJsonAsync(address);
            if (import.GetProperty("state").GetString() is not ("waiting" or "running"))
            {
                return import;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import did not come to its end within a minute.");
    }

    private string[] Uploads()
    {
        var folder = Path.Combine(_app.DataFolder, "uploads");
        return Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder) : [];
    }

    private static byte[] Archive(params (string Name, byte[] Bytes)[] files)
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
