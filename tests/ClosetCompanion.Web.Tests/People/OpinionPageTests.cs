using System.Net;
using System.Text.RegularExpressions;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.People;

public sealed partial class OpinionPageTests(ReadyApp ready)
{
    [Fact]
    public async Task A_like_stands_on_every_page_until_it_is_taken_back()
    {
        using var browser = ready.App.Browser();
        var answer = await GiveAsync(browser, "like", "3:sample/red-0", "/?q=red");
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/?q=red");

        Pressed(await browser.GetPageAsync("/?q=red")).ShouldBe(["back-like sample/red-0"]);
        Pressed(await browser.GetPageAsync("/product/sample/red-0"))
            .ShouldBe(["back-like sample/red-0"]);
        PageReading.Titles(await browser.GetPageAsync("/likes")).ShouldBe(["red Polo shirt"]);
        PageReading
            .Titles(await browser.GetPageAsync("/likes?only=like"))
            .ShouldBe(["red Polo shirt"]);
        PageReading.Titles(await browser.GetPageAsync("/likes?only=save")).ShouldBeEmpty();

        await GiveAsync(browser, "back-like", ":sample/red-0", "/likes");
        PageReading.Titles(await browser.GetPageAsync("/likes")).ShouldBeEmpty();
        Pressed(await browser.GetPageAsync("/?q=red")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_verdict_takes_the_place_of_the_first_and_what_is_saved_stays_saved()
    {
        using var browser = ready.App.Browser();
        await GiveAsync(browser, "save", ":sample/blue-1", "/");
        await GiveAsync(browser, "like", ":sample/blue-1", "/");
        await GiveAsync(browser, "not-for-me", ":sample/blue-1", "/");
        Pressed(await browser.GetPageAsync("/product/sample/blue-1"))
            .ShouldBe(["back-save sample/blue-1", "back-not-for-me sample/blue-1"]);
    }

    [Fact]
    public async Task Another_browser_sees_nothing_of_it_whatever_it_says_it_is()
    {
        using var first = ready.App.Browser();
        var given = await GiveAsync(first, "like", ":sample/green-0", "/");
        given
            .Headers.GetValues("Set-Cookie")
            .ShouldContain(cookie =>
                cookie.StartsWith("closet-visitor=", StringComparison.Ordinal)
                && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            );

        using var second = ready.App.Browser();
        Pressed(await second.GetPageAsync("/product/sample/green-0")).ShouldBeEmpty();
        PageReading.Titles(await second.GetPageAsync("/likes")).ShouldBeEmpty();
        foreach (var name in (string[])["local", "a", "visitor-", new string('A', 30), "../x"])
        {
            using var guess = ready.App.Program();
            guess.DefaultRequestHeaders.Add("Cookie", $"closet-visitor={name}");
            PageReading.Titles(await guess.GetPageAsync("/likes")).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task The_store_keeps_with_it_the_words_the_place_and_the_model()
    {
        using var browser = ready.App.Browser();
        var given = await GiveAsync(browser, "dislike", "7:sample/yellow-2", "/", "yellow watch");
        var person =
            "visitor-"
            + given
                .Headers.GetValues("Set-Cookie")
                .Single(cookie => cookie.StartsWith("closet-visitor=", StringComparison.Ordinal))
                .Split('=', ';')[1];
        var store = await SqliteStore.OpenAsync(
            ready.App.DataFolder,
            TestContext.Current.CancellationToken
        );
        var kept = (
            await store.People.GetPageAsync(
                person,
                before: null,
                most: 10,
                cancellationToken: TestContext.Current.CancellationToken
            )
        ).ShouldHaveSingleItem();
        kept.Verdict.ShouldBe(Verdict.Dislike);
        kept.Origin.Query.ShouldBe("yellow watch");
        kept.Origin.Place.ShouldBe(7);
        kept.Origin.ModelHash.ShouldNotBeNullOrEmpty();
        (await store.People.GetPeopleAsync(TestContext.Current.CancellationToken))
            .Select(one => one.Id)
            .ShouldNotContain(Person.Local);
    }

    [Fact]
    public async Task What_is_opened_after_a_search_is_kept_from_the_moment_somebody_agrees()
    {
        using var browser = ready.App.Browser();
        await GiveAsync(browser, "like", ":sample/red-1", "/");
        (await browser.GetPageAsync("/likes")).ShouldContain(
            "What you open after a search is not kept."
        );
        await SetAsync(browser, "openings", "on");
        (await browser.GetPageAsync("/likes")).ShouldContain(
            "What you open after a search is kept"
        );
        await SetAsync(browser, "openings", "off");
        (await browser.GetPageAsync("/likes")).ShouldContain(
            "What you open after a search is not kept."
        );
    }

    [Fact]
    public async Task Everything_of_a_browser_is_deleted_at_once()
    {
        using var browser = ready.App.Browser();
        await GiveAsync(browser, "like", ":sample/black-0", "/");
        var page = await browser.GetPageAsync("/likes");
        var answer = await PostAsync(browser, "/likes/delete", page, []);
        answer.Headers.Location!.ToString().ShouldBe("/likes");
        PageReading.Titles(await browser.GetPageAsync("/likes")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_order_of_likes_is_offered_to_those_who_like_something_and_is_theirs_to_switch()
    {
        using var browser = ready.App.Browser();
        (await browser.GetPageAsync("/?q=shirt")).ShouldNotContain("In the order of my likes");
        await GiveAsync(browser, "like", ":sample/white-0", "/?q=shirt");
        var plain = await browser.GetPageAsync("/?q=shirt");
        plain.ShouldContain("In the order of my likes");
        plain.ShouldNotContain("Because you liked");
        await SetAsync(browser, "ranking", "on");
        var own = await browser.GetPageAsync("/?q=shirt");
        own.ShouldContain("Because you liked");
        White(own).ShouldBeGreaterThan(White(plain));
        await SetAsync(browser, "ranking", "off");
        PageReading
            .Titles(await browser.GetPageAsync("/?q=shirt"))
            .ShouldBe(PageReading.Titles(plain));

        static int White(string page) =>
            PageReading
                .Titles(page)
                .Count(title => title.StartsWith("white", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("")]
    public async Task A_form_leads_to_no_other_site(string address)
    {
        using var browser = ready.App.Browser();
        var answer = await GiveAsync(browser, "like", ":sample/red-0", address);
        answer.Headers.Location!.ToString().ShouldBe("/likes");
    }

    [Theory]
    [InlineData("like", ":sample/nobody", HttpStatusCode.NotFound)]
    [InlineData("like", ":nowhere/red-0", HttpStatusCode.NotFound)]
    [InlineData("like", "sample", HttpStatusCode.BadRequest)]
    [InlineData("adore", ":sample/red-0", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_is_refused(
        string name,
        string value,
        HttpStatusCode status
    )
    {
        using var browser = ready.App.Browser();
        var answer = await GiveAsync(browser, name, value, "/");
        answer.StatusCode.ShouldBe(status);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_of_another_site_gives_no_opinion()
    {
        using var browser = ready.App.Browser();
        using var form = new FormUrlEncodedContent([new("like", ":sample/red-0")]);
        var answer = await browser.PostAsync(
            "/opinions",
            form,
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpResponseMessage> GiveAsync(
        HttpClient browser,
        string name,
        string value,
        string address,
        string words = ""
    ) =>
        await PostAsync(
            browser,
            "/opinions",
            await browser.GetPageAsync("/?q=red"),
            [new(name, value), new("address", address), new("words", words)]
        );

    private static async Task SetAsync(HttpClient browser, string name, string value) =>
        await PostAsync(
            browser,
            "/likes/settings",
            await browser.GetPageAsync("/likes"),
            [new(name, value), new("address", "/likes")]
        );

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string path,
        string page,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        using var form = new FormUrlEncodedContent([
            .. fields,
            new("__RequestVerificationToken", PageReading.Token(page)),
        ]);
        return await browser.PostAsync(path, form, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Pressed(string page) =>
        PressedButton()
            .Matches(page)
            .Select(match => $"{match.Groups["name"].Value} {match.Groups["product"].Value}");

    [GeneratedRegex(
        "name=\"(?<name>[a-z-]+)\" value=\"[0-9]*:(?<product>[^\"]+)\"[^>]*aria-pressed=\"true\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex PressedButton();
}
