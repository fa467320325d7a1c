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
    public async Task What_was_searched_for_before_stays()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(
            browser,
            Paint.Png("blue"),
            words: "shirt",
            address: "/?q=old&colour=blue&page=2"
        );
        answer.Headers.Location!.ToString().ShouldMatch("^/\\?q=shirt&picture=[^&]+&colour=blue$");
    }

    [Fact]
    public async Task A_part_of_a_picture_is_searched_for_and_shown()
    {
        using var browser = ready.App.Browser();
        var answer = await SendAsync(browser, Paint.Halves("red", "blue"));
        var name = answer.Headers.Location!.ToString()["/?picture=".Length..];
        foreach (var (top, colour) in new[] { (0, "red"), (50, "blue") })
        {
            var chosen = await browser.GetAsync(
                $"/query-pictures/part?address=%3Fpicture%3D{name}&picture={name}&left=0&top={top}&width=100&height=50",
                TestContext.Current.CancellationToken
            );
            var address = chosen.Headers.Location!.ToString();
            address.ShouldBe($"/?picture={name}@0,{top},100,50");
            PageReading.Titles(await browser.GetPageAsync(address))[0].ShouldStartWith(colour);
        }

        var part = await browser.GetByteArrayAsync(
            $"/query-pictures/{name}?part=0,50,100,50",
            TestContext.Current.CancellationToken
        );
        Paint.ColourOf(part).ShouldBe("blue");
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
        string? token = null,
        string address = "/"
    )
    {
        token ??= PageReading.Token(await browser.GetPageAsync("/"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(address), "address" },
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
