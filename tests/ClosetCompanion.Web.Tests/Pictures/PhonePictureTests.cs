using System.IO.Compression;
using System.Net;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Tests.Imaging;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Imports;

namespace ClosetCompanion.Web.Tests.Pictures;

/// <summary>HEIC of phones and BMP of old programs, by every way into the server.</summary>
public sealed class PhonePictureTests : IAsyncLifetime
{
    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _client = _app.Program();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("IMG_0001.HEIC")]
    [InlineData("old.bmp")]
    public async Task The_API_searches_with_it(string name)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Picture(name)), "picture", name },
            { new StringContent("3"), "top" },
        };

        var answer = await _client.PostAsync(
            "/api/v1/search",
            form,
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var hits = (await answer.JsonAsync()).GetProperty("hits");
        hits.GetArrayLength().ShouldBe(3);
        if (name == "old.bmp")
        {
            hits[0].GetProperty("id").GetString().ShouldNotBeNull().ShouldStartWith("green-");
        }
    }

    [Theory]
    [InlineData("IMG_0001.HEIC")]
    [InlineData("old.bmp")]
    public async Task The_page_takes_it_and_shows_it_as_a_picture_that_every_browser_knows(
        string name
    )
    {
        using var browser = _app.Browser();
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(PageReading.Token(await browser.GetPageAsync("/"))),
                "__RequestVerificationToken"
            },
            { new StringContent("/"), "address" },
            { new StringContent(""), "q" },
            { new ByteArrayContent(Picture(name)), "picture", name },
        };

        var answer = await browser.PostAsync(
            "/query-pictures",
            form,
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = answer.Headers.Location!.ToString();
        (await browser.GetPageAsync(address)).ShouldContain("<img");
        var shown = await browser.GetAsync(
            address.Replace("/?picture=", "/query-pictures/", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
    }

    [Theory]
    [InlineData("IMG_0001.HEIC")]
    [InlineData("old.bmp")]
    public async Task An_import_shows_it_as_WebP(string name)
    {
        var import = await _client.ImportAsync("phones", "phones.zip", Archive(name));
        import.GetProperty("report").GetProperty("added").GetInt32().ShouldBe(1, import.ToString());
        var hit = (
            await _client.GetJsonAsync("/api/v1/search?q=coat&catalogue=phones")
        ).GetProperty("hits")[0];

        foreach (var width in (string[])["", "?width=160"])
        {
            var answer = await _client.GetAsync(
                $"{hit.GetProperty("picture").GetString()}{width}",
                TestContext.Current.CancellationToken
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        }
    }

    [Fact]
    public async Task A_picture_of_an_import_that_cannot_be_decoded_is_reported_and_not_kept()
    {
        // By its first and last bytes it is a picture.
        byte[] broken = [.. Paint.Png("red")[..40], .. new byte[500], .. "IEND"u8];

        var import = await _client.ImportAsync(
            "broken",
            "broken.zip",
            Archive("one.png", broken, "two.png", Paint.Png("green"))
        );

        var report = import.GetProperty("report");
        report.GetProperty("added").GetInt32().ShouldBe(1, import.ToString());
        report.GetProperty("skippedCount").GetInt32().ShouldBe(1, import.ToString());
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(broken));
        var store = await _app.OpenStoreAsync();
        (
            await store.Pictures.FindAsync(hash, TestContext.Current.CancellationToken)
        ).ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_ending_decides_nothing()
    {
        var page = "<html><script>alert(1)</script></html>"u8.ToArray();

        var import = await _client.ImportAsync(
            "wrong",
            "wrong.zip",
            Archive("one.png", Paint.Jpeg("red"), "two.jpg", page)
        );

        var report = import.GetProperty("report");
        report.GetProperty("added").GetInt32().ShouldBe(1, import.ToString());
        report.GetProperty("skippedCount").GetInt32().ShouldBe(1, import.ToString());
        var hits = (
            await _client.GetJsonAsync("/api/v1/search?q=coat&catalogue=wrong")
        ).GetProperty("hits");
        var shown = await _client.GetAsync(
            hits[0].GetProperty("picture").GetString(),
            TestContext.Current.CancellationToken
        );
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    private static byte[] Picture(string name)
    {
        if (name.EndsWith(".bmp", StringComparison.Ordinal))
        {
            var pixels = new byte[60 * 80 * 3];
            for (var place = 1; place < pixels.Length; place += 3)
            {
                pixels[place] = 160;
            }

            return Bitmap.Write(new RgbPicture(60, 80, pixels));
        }

        using var stream = typeof(PhonePictureTests).Assembly.GetManifestResourceStream(
            "iphone.heic"
        )!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Archive(string name) => Archive(name, Picture(name));

    private static byte[] Archive(
        string name,
        byte[] picture,
        string? other = null,
        byte[]? otherPicture = null
    )
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "products.csv",
                System.Text.Encoding.UTF8.GetBytes(
                    $"id,title,picture\n1,A coat,{name}\n"
                        + (other is null ? "" : $"2,A hat,{other}\n")
                )
            );
            Add(name, picture);
            if (other is not null)
            {
                Add(other, otherPicture!);
            }

            void Add(string entry, byte[] content)
            {
                using var file = archive.CreateEntry(entry).Open();
                file.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
