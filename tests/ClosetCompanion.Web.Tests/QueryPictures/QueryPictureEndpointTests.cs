using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.QueryPictures;

public sealed class QueryPictureEndpointTests(ReadyApp ready)
{
    [Fact]
    public async Task A_picture_gets_an_address_that_finds_what_is_like_it()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(browser, Paint.Jpeg("yellow", 300, 300));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = answer.Headers.Location!.ToString();
        address.ShouldStartWith("/?picture=");

        var page = await browser.GetPageAsync(address);
        PageReading.Titles(page)[0].ShouldStartWith("yellow");
        page.ShouldContain("Your picture");

        // The same picture has the same address, and the page shows it.
        (await SendAsync(browser, Paint.Jpeg("yellow", 300, 300)))
            .Headers.Location!.ToString()
            .ShouldBe(address);
        var shown = await browser.GetAsync(
            address.Replace("/?picture=", "/query-pictures/", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        shown.Headers.CacheControl!.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task Words_go_along_with_the_picture()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(browser, Paint.Png("blue"), words: "white shirt");
        answer.Headers.Location!.ToString().ShouldStartWith("/?q=white+shirt&picture=");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_in_words()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(browser, "not a picture at all"u8.ToArray());
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("That picture cannot be read");
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused_in_words()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(browser, []);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("No picture was chosen");
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(browser, Paint.Png("red"), token: "made up");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("open for too long");
    }

    [Fact]
    public async Task Too_many_bytes_are_refused_in_words()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(browser, new byte[33 * 1024 * 1024]);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("32 MB");
    }

    [Fact]
    public async Task A_picture_that_is_no_longer_kept_is_said_to_be_gone()
    {
        using var browser = ready.App.Browser();
        var answer = await browser.GetAsync(
            "/?picture=forgotten",
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("no longer kept");
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser,
        byte[] picture,
        string words = "",
        string? token = null
    )
    {
        token ??= PageReading.Token(await browser.GetPageAsync("/"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(words), "q" },
            { new ByteArrayContent(picture), "picture", "picture" },
        };
        return await browser.PostAsync(
            "/query-pictures",
            form,
            TestContext.Current.CancellationToken
        );
    }
}
