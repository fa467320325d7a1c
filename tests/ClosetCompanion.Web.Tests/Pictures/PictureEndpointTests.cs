using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Pictures;

public sealed partial class PictureEndpointTests(ReadyApp ready)
{
    [Fact]
    public async Task A_picture_may_be_kept_for_ever()
    {
        using var client = ready.App.Program();
        var answer = await client.GetAsync(
            await SomePictureAsync(),
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.ETag.ShouldNotBeNull();
        answer
            .Content.Headers.ContentDisposition!.ToString()
            .ShouldBe("inline; filename=\"picture.png\"");
    }

    [Fact]
    public async Task A_picture_that_is_known_is_not_sent_again()
    {
        using var client = ready.App.Program();
        var address = await SomePictureAsync();
        client.DefaultRequestHeaders.IfNoneMatch.Add(
            new EntityTagHeaderValue($"\"{address.Split('/')[^1]}\"")
        );
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("nothing")]
    [InlineData("..%2F..%2Fcloset.db")]
    [InlineData("%2e%2e%2fcloset.db")]
    [InlineData("ZZZZ000000000000000000000000000000000000000000000000000000000000")]
    public async Task Nothing_else_is_served(string name)
    {
        using var client = ready.App.Program();
        var answer = await client.GetAsync(
            $"/pictures/{name}",
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> SomePictureAsync()
    {
        using var browser = ready.App.Browser();
        return PictureAddress().Match(await browser.GetPageAsync("/?q=red")).Value;
    }

    [GeneratedRegex("/pictures/[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex PictureAddress();
}
