using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

public sealed class BrowserLikesTests : IAsyncLifetime
{
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await ApiApp.ReadyAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_was_liked_before_signing_in_goes_along_and_the_browser_is_nobody_again()
    {
        var (_, elsewhere) = await _app.ArriveAsync("Ann");
        using var browser = _app.Stranger();
        await browser.SayAsync("like", "red-0");
        await browser.SayAsync("save", "red-1");
        (await browser.GetPageAsync("/sign-in")).ShouldContain("name=\"take\" checked");

        var answer = await browser.SignInAsync("Ann", takesAlong: true);

        answer.Way().ShouldBe("/likes?taken=2");
        var page = await browser.GetPageAsync("/likes?taken=2");
        page.ShouldContain("2 products");
        PageReading.Titles(page).Count.ShouldBe(2);
        PageReading.Titles(await elsewhere.GetPageAsync("/likes")).Count.ShouldBe(2);
        await browser.SendFormAsync("/me", "/sign-out");
        PageReading.Titles(await browser.GetPageAsync("/likes")).ShouldBeEmpty();
        (await browser.GetPageAsync("/sign-in")).ShouldNotContain("name=\"take\"");
        elsewhere.Dispose();
    }

    [Fact]
    public async Task What_a_browser_keeps_becomes_the_persons_closet_and_leaves_nothing_behind()
    {
        var (account, elsewhere) = await _app.ArriveAsync("Ann");
        await KeepAsync(elsewhere, "red-1");
        using var browser = _app.Stranger();
        await KeepAsync(browser, "red-0");
        await KeepAsync(browser, "red-1");

        (await browser.SignInAsync("Ann", takesAlong: true)).Way().ShouldBe("/closet?taken=1");

        (await browser.GetPageAsync("/closet?taken=1")).ShouldContain(
            "1 thing of this browser is in your closet now."
        );
        var store = await _app.OpenStoreAsync();
        var token = TestContext.Current.CancellationToken;
        (await store.Closets.CountAsync(account.Id, token)).Values.Sum().ShouldBe(2);
        (await store.People.GetPeopleAsync(token)).ShouldNotContain(person =>
            person.Id.StartsWith("visitor-", StringComparison.Ordinal)
        );
        elsewhere.Dispose();

        static async Task KeepAsync(HttpClient at, string product) =>
            await at.SendFormAsync("/?q=red", "/closet/keep", ("product", $"sample/{product}"));
    }

    [Fact]
    public async Task While_an_import_runs_a_closet_is_taken_along_and_leaves_the_browser_the_next_time()
    {
        var (account, elsewhere) = await _app.ArriveAsync("Ann");
        using var browser = _app.Stranger();
        await browser.SendFormAsync("/?q=red", "/closet/keep", ("product", "sample/red-0"));
        var store = await _app.OpenStoreAsync();
        var token = TestContext.Current.CancellationToken;
        var import = (await store.Products.TryHoldAsync(token))!;
        await browser.SignInAsync("Ann", takesAlong: true);
        (await store.Closets.CountAsync(account.Id, token)).Values.Sum().ShouldBe(1);
        await import.DisposeAsync();

        await browser.SendFormAsync("/me", "/sign-out");
        (await browser.SignInAsync("Ann", takesAlong: true)).Way().ShouldBe("/");

        (await store.Closets.CountAsync(account.Id, token)).Values.Sum().ShouldBe(1);
        (await store.People.GetPeopleAsync(token)).ShouldNotContain(person =>
            person.Id.StartsWith("visitor-", StringComparison.Ordinal)
        );
        elsewhere.Dispose();
    }

    [Fact]
    public async Task What_is_not_taken_along_stays_with_the_browser()
    {
        var (_, elsewhere) = await _app.ArriveAsync("Ann");
        using var browser = _app.Stranger();
        await browser.SayAsync("like", "red-0");
        (await browser.SignInAsync("Ann")).Way().ShouldBe("/");
        PageReading.Titles(await browser.GetPageAsync("/likes")).ShouldBeEmpty();
        await browser.SendFormAsync("/me", "/sign-out");
        PageReading.Titles(await browser.GetPageAsync("/likes")).Count.ShouldBe(1);
        elsewhere.Dispose();
    }

    [Fact]
    public async Task An_invitation_takes_likes_along_and_nothing_of_the_owner()
    {
        // This browser is at the server's own computer, where tests are the owner.
        using var owner = _app.Browser();
        await owner.SayAsync("like", "blue-0");
        (await owner.TakeAsync(await _app.InviteAsync("Olga"), takesAlong: true))
            .Way()
            .ShouldBe("/");
        PageReading.Titles(await owner.GetPageAsync("/likes")).ShouldBeEmpty();

        using var browser = _app.Stranger();
        await browser.SayAsync("like", "red-0");
        (await browser.TakeAsync(await _app.InviteAsync("Ann"), takesAlong: true))
            .Way()
            .ShouldBe("/likes?taken=1");
    }
}
