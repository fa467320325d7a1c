using System.Net;
using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>Likes, their switches and looks in the hands of somebody who means harm.</summary>
public sealed class LikesAttackTests : IAsyncLifetime
{
    private const string Script = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    private readonly LogLines _log = new();
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = new ApiApp(("Limits:RatePerSecond", "0")) { Logs = _log };
        await _app.InitializeAsync();
        await _app.ReadyAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _log.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/opinions", "like", ":sample/red-0")]
    [InlineData("/likes/settings", "ranking", "on")]
    [InlineData("/likes/settings", "openings", "on")]
    [InlineData("/likes/delete", "any", "1")]
    public async Task A_page_of_another_site_cannot_act_for_the_person_in_front_of_it(
        string path,
        string name,
        string value
    )
    {
        using var browser = _app.Browser();
        await LikeAsync(browser, "red-1", "red");
        // The cookies go along; the token of the form is what the other site does not have.
        foreach (var token in (string[])["", "made-up", new('A', 200)])
        {
            using var form = new FormUrlEncodedContent([
                new(name, value),
                new("__RequestVerificationToken", token),
            ]);
            var answer = await browser.PostAsync(path, form, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, token);
        }

        // Nothing changes by looking either.
        (await browser.GetAsync($"{path}?{name}={value}", Cancellation)).StatusCode.ShouldBeOneOf(
            HttpStatusCode.MethodNotAllowed,
            HttpStatusCode.NotFound
        );
        var store = await _app.OpenStoreAsync();
        var kept = await store.People.GetPageAsync(
            Person.Local,
            before: null,
            most: 10,
            cancellationToken: Cancellation
        );
        kept.ShouldHaveSingleItem().Product.Product.Id.ShouldBe("red-1");
        var settings = await store.People.GetSettingsAsync(Person.Local, Cancellation);
        settings.RanksPersonally.ShouldBeFalse();
        settings.KeepsOpenings.ShouldBeFalse();
    }

    [Fact]
    public async Task Words_and_places_that_are_kept_with_a_like_run_nowhere_and_are_cut()
    {
        using var browser = _app.Browser();
        await LikeAsync(browser, "red-1", Script + new string('x', 10_000), "999999999999999");
        foreach (var address in (string[])["/likes", "/?q=red", "/product/sample/red-1"])
        {
            var page = await browser.GetPageAsync(address);
            page.ShouldNotContain("<script>alert", Case.Sensitive);
            page.ShouldNotContain("onerror=alert(2)>", Case.Sensitive);
        }

        using var program = _app.Program();
        var listed = await program.GetStringAsync("/api/v1/people/me/opinions", Cancellation);
        listed.ShouldNotContain("<script>");
        listed.Length.ShouldBeLessThan(3000);
        listed.ShouldNotContain("999999999999999");
    }

    [Theory]
    [InlineData("/likes?only=%00&before=-1")]
    [InlineData("/likes?before=99999999999999999999")]
    [InlineData("/likes?before=null&only=like&only=save")]
    [InlineData("/api/v1/people/me/opinions?before=-9223372036854775808&top=1")]
    [InlineData("/api/v1/people/%E2%80%AE/opinions")]
    [InlineData("/api/v1/catalogues/sample/looks/red-1?skip=&skip=%00&skip=a%2Fb")]
    [InlineData("/api/v1/catalogues/sample/looks/%2e%2e%2f%2e%2e%2fetc")]
    [InlineData("/api/v1/catalogues/sample/looks/red-1?slot=99")]
    [InlineData("/api/v1/catalogues/sample/looks/red-1?slot=-1")]
    [InlineData("/product/sample/red-1?skip=%00&skip=a&skip=a%2Fb%2Fc")]
    [InlineData("/?q=red&personal=on&personal=off")]
    public async Task Parameters_out_of_every_range_are_answered_without_a_fault(string address)
    {
        using var client = _app.Program();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*");
        ((int)(await client.GetAsync(address, Cancellation)).StatusCode).ShouldBeLessThan(500);
        _log.Written.ShouldAllBe(line =>
            line.Contains("IHttpMaxRequestBodySizeFeature", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Hundreds_of_products_to_skip_are_refused_or_left_out_at_once()
    {
        using var client = _app.Program();
        // A request line has 8 KB at most.
        var skips = string.Join('&', Enumerable.Range(0, 500).Select(n => $"skip=red-{n}"));
        (
            await client.GetAsync($"/api/v1/catalogues/sample/looks/red-1?{skips}", Cancellation)
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await client.GetPageAsync($"/product/sample/red-1?{skips}");
        page.Length.ShouldBeLessThan(100_000);
    }

    private static async Task LikeAsync(
        HttpClient browser,
        string id,
        string words,
        string place = "1"
    )
    {
        using var form = new FormUrlEncodedContent([
            new("like", $"{place}:sample/{id}"),
            new("words", words),
            new("address", "/"),
            new(
                "__RequestVerificationToken",
                PageReading.Token(await browser.GetPageAsync("/?q=red"))
            ),
        ]);
        (await browser.PostAsync("/opinions", form, Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
    }
}
