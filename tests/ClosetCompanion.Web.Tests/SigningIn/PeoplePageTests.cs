using System.Net;
using System.Text.RegularExpressions;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

public sealed partial class PeoplePageTests : IAsyncLifetime
{
    private ApiApp _app = null!;
    private HttpClient _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ApiApp.ReadyAsync();
        _admin = _app.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_admin_invites_and_the_address_is_shown_once()
    {
        var answer = await _admin.SendFormAsync("/people", "/people/invite", ("name", "Ann"));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var address = await AddressAsync(answer);
        address.ShouldStartWith("http://localhost/invitation?token=");
        (await _admin.GetPageAsync("/people")).ShouldContain("Has not come yet; invited until");

        using var ann = _app.Stranger();
        (await ann.GetPageAsync(new Uri(address).PathAndQuery)).ShouldContain("Welcome, Ann");
        var again = await _admin.SendFormAsync("/people", "/people/invite", ("name", "ANN"));
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("already");
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_at_once_until_they_are_enabled_again()
    {
        var (account, browser) = await _app.ArriveAsync("Ann");
        (await ActAsync(account.Id, "disable")).ShouldBe("/people");
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        (await browser.SignInAsync("Ann")).Way().ShouldBe("/sign-in?wrong");
        (await _admin.GetPageAsync("/people")).ShouldContain("Not let in.");

        (await ActAsync(account.Id, "enable")).ShouldBe("/people");
        (await browser.SignInAsync("Ann")).Way().ShouldBe("/");
        browser.Dispose();
    }

    [Fact]
    public async Task Whoever_is_invited_again_chooses_anew_and_the_old_password_ends_with_that()
    {
        const string Next = "nine boats under a bridge";
        var (account, browser) = await _app.ArriveAsync("Ann");
        await browser.SayAsync("like", "red-0");
        var address = await AddressAsync(
            await _admin.SendFormAsync("/people", $"/people/{account.Id}/invite")
        );
        var token = address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..];
        (await browser.IsSignedInAsync()).ShouldBeTrue();

        using var next = _app.Stranger();
        await next.SendFormAsync(
            $"/invitation?token={token}",
            "/invitation/take",
            ("token", token),
            ("password", Next),
            ("repeated", Next)
        );

        (await browser.IsSignedInAsync()).ShouldBeFalse();
        (await browser.SignInAsync("Ann")).Way().ShouldBe("/sign-in?wrong");
        (await browser.SignInAsync("Ann", Next)).Way().ShouldBe("/");
        PageReading.Titles(await next.GetPageAsync("/likes")).Count.ShouldBe(1);
        browser.Dispose();
    }

    [Fact]
    public async Task An_account_is_deleted_with_everything_of_its_person()
    {
        var (account, browser) = await _app.ArriveAsync("Ann");
        await browser.SayAsync("like", "red-0");
        (await ActAsync(account.Id, "delete")).ShouldBe("/people");
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        var store = await _app.OpenStoreAsync();
        (await store.People.GetPeopleAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await ActAsync(account.Id, "delete")).ShouldBe("NotFound");
        browser.Dispose();
    }

    [Fact]
    public async Task Nobody_but_an_admin_sees_or_changes_who_may_sign_in()
    {
        var (ann, _) = await _app.ArriveAsync("Annabel");
        var (_, bob) = await _app.ArriveAsync("Bob");
        (await bob.GetPageAsync("/people")).ShouldNotContain("Annabel");
        foreach (
            var address in (string[])
                [
                    "/people/invite",
                    $"/people/{ann.Id}/invite",
                    $"/people/{ann.Id}/disable",
                    $"/people/{ann.Id}/enable",
                    $"/people/{ann.Id}/delete",
                ]
        )
        {
            (await bob.SendFormAsync("/people", address, ("name", "Eve"))).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden,
                address
            );
        }

        bob.Dispose();
    }

    private async Task<string> ActAsync(string id, string action) =>
        (await _admin.SendFormAsync("/people", $"/people/{id}/{action}")).Way();

    private static async Task<string> AddressAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(
            Address()
                .Match(
                    await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
                )
                .Groups["address"]
                .Value
        );

    [GeneratedRegex("readonly value=\"(?<address>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
