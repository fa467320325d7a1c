using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Pages;

public sealed class SearchPageTests(ReadyApp ready)
{
    [Fact]
    public async Task Words_find_what_they_say()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/?q=green+things");
        PageReading.Titles(page).Take(5).ShouldAllBe(title => title.StartsWith("green"));
        page.ShouldContain($"{PaintedCloset.Count} products, closest first");
        page.ShouldContain("Closest");
        page.ShouldContain("cosine ");
    }

    [Fact]
    public async Task With_nothing_asked_the_closet_shows_a_mix()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/");
        page.ShouldContain($"{PaintedCloset.Count} products");
        var titles = PageReading.Titles(page);
        titles.Count.ShouldBeGreaterThan(12);
        titles
            .Take(6)
            .Select(title => title.Split(' ')[^1])
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(4);
        page.ShouldContain("/?q=watches&#x2B;for&#x2B;men");
    }

    [Fact]
    public async Task Pages_follow_one_another_without_repeating()
    {
        using var browser = ready.App.Browser();
        var first = await browser.GetPageAsync("/?q=red");
        var second = await browser.GetPageAsync("/?q=red&page=2");
        first.ShouldContain("/?q=red&amp;page=2");
        second.ShouldContain("href=\"/?q=red\"");
        PageReading.Titles(first).Count.ShouldBe(24);
        PageReading.Titles(second).Count.ShouldBe(PaintedCloset.Count - 24);
        PageReading.Titles(first).Intersect(PageReading.Titles(second)).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_like_this_shows_the_product_and_its_likes()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/?like=sample/blue-1");
        PageReading.Titles(page).Take(4).ShouldAllBe(title => title.StartsWith("blue"));
        page.ShouldContain("Search without blue T-shirt");
    }

    [Fact]
    public async Task Pictures_have_their_real_size()
    {
        using var browser = ready.App.Browser();
        (await browser.GetPageAsync("/?like=sample/red-0")).ShouldContain(
            "width=\"160\" height=\"120\""
        );
    }

    [Theory]
    [InlineData("/?like=sample/nobody", HttpStatusCode.NotFound, "There is nothing here")]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "There is nothing here")]
    public async Task What_is_not_there_is_said_in_words(
        string address,
        HttpStatusCode status,
        string words
    )
    {
        using var browser = ready.App.Browser();
        var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain(words);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_in_words()
    {
        using var browser = ready.App.Browser();
        var answer = await browser.GetAsync(
            $"/?q={new string('x', 501)}",
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("at most 500 characters");
    }

    [Fact]
    public async Task Filters_are_links_with_counts_and_keep_the_rest_of_the_address()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/?q=things&colour=green&sort=price");
        PageReading.Titles(page).Count.ShouldBe(5);
        page.ShouldContain("href=\"/?q=things&amp;sort=price\"");
        page.ShouldContain("href=\"/?q=things&amp;colour=green&amp;colour=red&amp;sort=price\"");
        page.ShouldContain("5 products, cheapest first");
    }

    [Fact]
    public async Task What_a_form_sends_leads_to_its_short_address()
    {
        using var browser = ready.App.Browser();
        var answer = await browser.GetAsync(
            "/?q=red&and=&price-from=12&price-to=15&page=3",
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/?q=red&price=12..15&page=3");
    }

    [Theory]
    [InlineData("/?q=red&colour=purple", "Nothing fits all of that")]
    [InlineData("/?unlike=sample/red-1", "only says what the hits should be unlike")]
    [InlineData("/?q=red&price=cheap", "not a range of numbers")]
    public async Task What_cannot_be_found_is_said_in_words(string address, string words)
    {
        using var browser = ready.App.Browser();
        (await browser.GetPageAsync(address)).ShouldContain(words);
    }

    [Fact]
    public async Task The_box_is_completed_from_what_the_closet_holds()
    {
        using var browser = ready.App.Browser();
        (await browser.GetPageAsync("/suggestions?q=gre+po")).ShouldBe("[\"green Polo shirt\"]");
        (await browser.GetPageAsync("/suggestions")).ShouldBe("[]");
        (await browser.GetPageAsync($"/suggestions?q={new string('x', 5000)}")).ShouldBe("[]");
    }

    [Fact]
    public async Task A_page_beyond_the_last_says_so()
    {
        using var browser = ready.App.Browser();
        (await browser.GetPageAsync("/?q=red&page=30")).ShouldContain("Nothing more is found");
    }

    [Fact]
    public async Task Words_are_shown_as_text_whatever_they_are()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/?q=%3Cscript%3Ealert(1)%3C/script%3E");
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("&lt;script&gt;");
    }
}
