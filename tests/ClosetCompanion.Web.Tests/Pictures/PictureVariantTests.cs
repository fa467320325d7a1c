using System.Net;
using System.Net.Http.Headers;
using ClosetCompanion.Web.Tests.Fixtures;
using NetVips;

namespace ClosetCompanion.Web.Tests.Pictures;

public sealed class PictureVariantTests : IAsyncLifetime
{
    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _client = _app.Described();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_smaller_copy_is_a_WebP_of_the_width_that_was_asked_for_and_is_kept()
    {
        var name = await _client.UploadAsync(Paint.Png("red", 800, 400));
        var answer = await GetAsync($"/api/v1/pictures/{name}?width=320");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        using var picture = Image.NewFromBuffer(bytes);
        (picture.Width, picture.Height).ShouldBe((320, 160));
        Directory
            .GetFiles(
                Path.Combine(_app.DataFolder, "variants"),
                "*.webp",
                SearchOption.AllDirectories
            )
            .ShouldHaveSingleItem();
        Directory.GetFiles(Path.Combine(_app.DataFolder, "variants", "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_known_is_not_sent_again()
    {
        var name = await _client.UploadAsync(Paint.Png("red", 800, 400));
        foreach (var query in (string[])["", "?width=160"])
        {
            var first = await GetAsync($"/api/v1/pictures/{name}{query}");
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                $"/api/v1/pictures/{name}{query}"
            );
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
            var second = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }
    }

    [Fact]
    public async Task A_small_picture_stays_as_it_is()
    {
        var name = await _client.UploadAsync(Paint.Png("red", 80, 40));
        var answer = await GetAsync($"/api/v1/pictures/{name}?width=320");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Theory]
    [InlineData("width=321")]
    [InlineData("width=0")]
    [InlineData("width=wide")]
    public async Task Other_widths_are_refused(string query)
    {
        var name = await _client.UploadAsync(Paint.Png("red", 80, 40));
        await (
            await _client.GetAsync(
                $"/api/v1/pictures/{name}?{query}",
                TestContext.Current.CancellationToken
            )
        ).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-query");
    }

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer;
    }
}
