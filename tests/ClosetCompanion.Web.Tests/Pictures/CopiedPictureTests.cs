using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.Imports;

namespace ClosetCompanion.Web.Tests.Pictures;

public sealed class CopiedPictureTests : IAsyncLifetime
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
    [InlineData("")]
    [InlineData("?width=160")]
    [InlineData("?width=320")]
    public async Task A_picture_that_no_browser_shows_is_served_as_WebP(string query)
    {
        await _client.ImportAsync("scans", "scans.zip", Archive());
        var hit = (await _client.GetJsonAsync("/api/v1/search?q=red&catalogue=scans")).GetProperty(
            "hits"
        )[0];

        var answer = await _client.GetAsync(
            $"{hit.GetProperty("picture").GetString()}{query}",
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        Paint.ColourOf(bytes).ShouldBe("red");
        using var browser = _app.Browser();
        var page = await browser.GetStringAsync(
            "/product/scans/red.tif",
            TestContext.Current.CancellationToken
        );
        page.ShouldContain("<img");
        page.ShouldNotContain("No picture");
    }

    private static byte[] Archive()
    {
        using var stream = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(
                stream,
                System.IO.Compression.ZipArchiveMode.Create,
                leaveOpen: true
            )
        )
        {
            using var entry = zip.CreateEntry("red.tif").Open();
            entry.Write(Paint.Tiff("red", 400, 500));
        }

        return stream.ToArray();
    }
}
