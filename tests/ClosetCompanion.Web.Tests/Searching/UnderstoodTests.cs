using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Searching;

/// <summary>What the API and the page say about the reading of a text.</summary>
public sealed class UnderstoodTests : IAsyncLifetime
{
    private const string Search = "/api/v1/search";

    private ApiApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync(("Search:Understand", "on"));
        _client = _app.Described();
        while (
            (await _client.GetJsonAsync($"{Search}?q=dress"))
                .GetProperty("understood")
                .GetArrayLength() == 0
        )
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_answer_has_each_part_with_its_place_and_what_it_was_used_for()
    {
        var answer = await _client.GetJsonAsync($"{Search}?q=dresses+that+are+not+red&top=3");

        var understood = answer.GetProperty("understood")[0];
        understood.GetProperty("text").GetString().ShouldBe("dresses that are not red");
        var red = understood.GetProperty("parts")[1];
        red.GetProperty("name").GetString().ShouldBe("red");
        red.GetProperty("start").GetInt32().ShouldBe(21);
        red.GetProperty("field").GetString().ShouldBe("colour");
        red.GetProperty("excluded").GetBoolean().ShouldBeTrue();
        red.GetProperty("use").GetString().ShouldBe("filter");
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            hit.GetProperty("title").GetString()!.ShouldEndWith("Dress");
            hit.GetProperty("colour").GetString().ShouldNotBe("red");
            hit.GetProperty("matchedAttributes")[0]
                .GetProperty("value")
                .GetString()
                .ShouldBe("Dress");
        }
    }

    [Fact]
    public async Task A_typing_error_is_put_right_unless_it_is_to_stay()
    {
        var right = await _client.GetJsonAsync($"{Search}?q=red+dresss");
        var asTyped = await _client.GetJsonAsync($"{Search}?q=red+dresss&correct=off");

        var understood = right.GetProperty("understood")[0];
        understood.GetProperty("searchedFor").GetString().ShouldBe("red dress");
        understood
            .GetProperty("corrections")[0]
            .GetProperty("typed")
            .GetString()
            .ShouldBe("dresss");
        asTyped
            .GetProperty("understood")[0]
            .GetProperty("corrections")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Fact]
    public async Task Understanding_is_turned_off_in_an_address_and_in_JSON()
    {
        var address = await _client.GetJsonAsync($"{Search}?q=dress+not+red&understand=off");
        var json = await (
            await _client.PostJsonAsync(Search, new { text = "dress not red", understand = false })
        ).JsonAsync();
        using var program = _app.Program();
        using var wrong = await program.GetAsync(
            $"{Search}?q=dress&understand=perhaps",
            TestContext.Current.CancellationToken
        );

        address.GetProperty("understood").GetArrayLength().ShouldBe(0);
        json.GetProperty("searched").GetInt32().ShouldBe(PaintedCloset.Count);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("understand must be on or off");
    }

    [Fact]
    public async Task The_page_has_chips_and_both_wordings_of_a_typing_error()
    {
        using var browser = _app.Browser();

        var page = await browser.GetPageAsync("/?q=red+dresss");

        page.ShouldContain("Showing results for");
        page.ShouldContain("href=\"/?q=red&#x2B;dress\"");
        page.ShouldContain("href=\"/?q=red&#x2B;dresss&amp;correct=off\"");
        page.ShouldContain("Search without “red”");
        page.ShouldContain("Search for not red instead");
        PageReading.Titles(page).ShouldBe(["red Dress"]);
        (await browser.GetPageAsync("/?q=red+dresss&understand=off")).ShouldContain(
            "Your words are taken as they are."
        );
    }

    [Fact]
    public async Task The_page_says_when_a_filter_became_a_wish()
    {
        using var browser = _app.Browser();

        var page = await browser.GetPageAsync("/?q=red+dress+under+5");

        page.ShouldContain("Nothing here has “up to 5” as well");
        PageReading.Titles(page)[0].ShouldBe("red Dress");
    }
}
