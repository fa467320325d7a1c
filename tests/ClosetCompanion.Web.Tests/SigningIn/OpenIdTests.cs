using System.Net;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Tests.Shared.Providers;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.SigningIn;

/// <summary>What people do who sign in at an identity provider.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private readonly LogLines _log = new() { Least = LogLevel.Information };
    private IdentityProvider _provider = null!;
    private ApiApp? _app;

    public async ValueTask InitializeAsync() => _provider = await IdentityProvider.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await _provider.DisposeAsync();
        _log.Dispose();
    }

    [Fact]
    public async Task Without_a_provider_nothing_is_said_of_one_and_no_address_answers()
    {
        await using var app = await ApiApp.ReadyAsync();
        using var browser = app.Stranger();
        (await browser.GetPageAsync("/sign-in")).ShouldNotContain("openid");
        foreach (var address in (string[])["/sign-in/openid/callback", "/sign-in/openid/finish"])
        {
            (
                await browser.GetAsync(address, TestContext.Current.CancellationToken)
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Somebody_invited_takes_the_invitation_at_the_provider_and_signs_in_there_from_then_on()
    {
        var app = await StartAsync();
        var invitation = await app.InviteAsync("Ann");
        using var browser = app.Stranger();
        (await browser.GetPageAsync("/sign-in")).ShouldContain("Sign in with Home Login");
        (await browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe(
            "/sign-in?openid=unknown"
        );

        (await TakeAsync(browser, invitation)).ShouldBe("/");

        (await browser.IsSignedInAsync()).ShouldBeTrue();
        var account = (await FindAsync("Ann"))!;
        account.Identity.ShouldBe(new ProviderIdentity(_provider.Address, "ann-77"));
        (account.PasswordHash, account.Passkeys, account.Email).ShouldBe((null, 0, null));
        using var second = app.Stranger();
        (await second.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe("/");
        (await second.IsSignedInAsync()).ShouldBeTrue();
        // It asked for no more than who they are.
        _provider.LastQuestion["scope"].ShouldBe("openid");
        _log.Written.ShouldContain(line =>
            line.Contains(
                $"signed in, account {account.Id}, with OpenID Connect",
                StringComparison.Ordinal
            )
        );
        _log.Written.ShouldNotContain(line =>
            line.Contains("ann-77", StringComparison.Ordinal)
            || line.Contains(IdentityProvider.ClientSecret, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_session_is_like_any_other_and_the_browser_keeps_nothing_of_the_way()
    {
        var app = await StartAsync();
        using var browser = app.Stranger();
        await TakeAsync(browser, await app.InviteAsync("Ann"));
        using var second = app.Stranger();
        var callback = await second.AskAsync("/sign-in", "/sign-in/openid");

        var back = await second.GetAsync(callback, TestContext.Current.CancellationToken);

        back.Headers.CacheControl!.NoStore.ShouldBeTrue();
        back.Headers.GetValues("Set-Cookie")
            .ShouldContain(cookie =>
                cookie.StartsWith("closet-openid-receipt=", StringComparison.Ordinal)
                && cookie.Contains("samesite=strict")
                && cookie.Contains("httponly")
            );
        var end = await second.GetAsync(
            await ProviderVisit.OnwardAsync(back),
            TestContext.Current.CancellationToken
        );
        var cookies = end.Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldContain(cookie =>
            cookie.StartsWith($"{PersonSessions.Cookie}=", StringComparison.Ordinal)
            && cookie.Contains("max-age=28800")
            && cookie.Contains("samesite=strict")
            && cookie.Contains("httponly")
        );
        cookies.ShouldContain(cookie =>
            cookie.StartsWith("closet-openid-receipt=;", StringComparison.Ordinal)
        );
        (await second.GetPageAsync("/me")).ShouldContain("this browser");
    }

    [Fact]
    public async Task An_account_is_connected_and_disconnected_by_its_person()
    {
        var app = await StartAsync();
        var (_, browser) = await app.ArriveAsync("Ann");
        (await browser.GetPageAsync("/me")).ShouldContain("Connect Home Login");

        (await browser.VisitAsync("/me", "/me/openid/connect")).ShouldBe("/me?done=connected");

        var page = await browser.GetPageAsync("/me?done=connected");
        page.ShouldContain("Disconnect Home Login");
        page.ShouldContain("It is connected.");
        using var elsewhere = app.Stranger();
        (await elsewhere.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe("/");
        (await browser.IsSignedInAsync()).ShouldBeTrue();

        (await browser.SendFormAsync("/me", "/me/openid/disconnect"))
            .Way()
            .ShouldBe("/me?done=disconnected");

        (await browser.IsSignedInAsync()).ShouldBeTrue();
        (await elsewhere.IsSignedInAsync()).ShouldBeFalse();
        (await elsewhere.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe(
            "/sign-in?openid=unknown"
        );
        (await FindAsync("Ann"))!.PasswordHash.ShouldNotBeNull();
        browser.Dispose();
    }

    [Fact]
    public async Task One_person_at_the_provider_has_one_account_here()
    {
        var app = await StartAsync();
        var (_, ann) = await app.ArriveAsync("Ann");
        var (_, bob) = await app.ArriveAsync("Bob");
        await ann.VisitAsync("/me", "/me/openid/connect");

        (await bob.VisitAsync("/me", "/me/openid/connect")).ShouldBe("/me?openid=taken");
        (await bob.GetPageAsync("/me?openid=taken")).ShouldContain("another account");
        var invitation = await app.InviteAsync("Carol");
        (await TakeAsync(bob, invitation)).ShouldBe(
            $"/invitation?token={invitation.Token}&openid=taken"
        );

        (await FindAsync("Bob"))!.IsLinked.ShouldBeFalse();
        (await FindAsync("Carol"))!.HasWayIn.ShouldBeFalse();
        ann.Dispose();
        bob.Dispose();
    }

    [Fact]
    public async Task The_last_way_to_sign_in_stays_and_a_disabled_account_stays_out()
    {
        var app = await StartAsync();
        using var browser = app.Stranger();
        await TakeAsync(browser, await app.InviteAsync("Ann"));
        (await browser.SendFormAsync("/me", "/me/openid/disconnect"))
            .Way()
            .ShouldBe("/me?openid=last");
        (await browser.GetPageAsync("/me?openid=last")).ShouldContain(
            "Home Login is your only way to sign in."
        );

        var account = (await FindAsync("Ann"))!;
        var store = await app.OpenStoreAsync();
        await store.Accounts.SetDisabledAsync(
            account.Id,
            isDisabled: true,
            TestContext.Current.CancellationToken
        );

        (await browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe(
            "/sign-in?openid=disabled"
        );
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_taken_for_somebody_by_an_address_or_a_name()
    {
        var app = await StartAsync();
        var store = await app.OpenStoreAsync();
        await store.Accounts.InviteAsync(
            "Ann",
            "ann@mail.example",
            TestContext.Current.CancellationToken
        );
        _provider.Twist = token =>
        {
            token["email"] = "ann@mail.example";
            token["email_verified"] = true;
            token["preferred_username"] = "Ann";
        };
        using var browser = app.Stranger();
        (await browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe(
            "/sign-in?openid=unknown"
        );
        (await FindAsync("Ann"))!.IsLinked.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_browser_liked_goes_along()
    {
        var app = await StartAsync();
        using var browser = app.Stranger();
        await TakeAsync(browser, await app.InviteAsync("Ann"));
        using var other = app.Stranger();
        await other.SayAsync("like", "red-0");
        await other.SayAsync("save", "red-1");

        var way = await other.VisitAsync("/sign-in", "/sign-in/openid", ("take", "on"));

        way.ShouldBe("/likes?taken=2");
    }

    [Fact]
    public async Task Whoever_showed_the_provider_long_ago_who_they_are_shows_it_again_before_they_change_anything()
    {
        var app = await StartAsync();
        var (_, first) = await app.ArriveAsync("Ann");
        await first.VisitAsync("/me", "/me/openid/connect");
        var hourAgo = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds();
        _provider.Twist = token => token["auth_time"] = hourAgo;
        using var browser = app.Stranger();
        (await browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe("/");
        (await browser.IsSignedInAsync()).ShouldBeTrue();
        (await browser.SendFormAsync("/me", "/me/openid/disconnect"))
            .Way()
            .ShouldBe("/sign-in?again");

        _provider.Twist = token => token["auth_time"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        (await browser.VisitAsync("/sign-in?again", "/sign-in/openid", ("from", "/me"))).ShouldBe(
            "/me"
        );

        _provider.LastQuestion["prompt"].ShouldBe("login");
        _provider.LastQuestion["max_age"].ShouldBe("600");
        (await browser.SendFormAsync("/me", "/me/openid/disconnect"))
            .Way()
            .ShouldBe("/me?done=disconnected");
        first.Dispose();
    }

    [Fact]
    public async Task Forms_of_other_sites_send_nobody_to_the_provider()
    {
        var app = await StartAsync();
        var (_, browser) = await app.ArriveAsync("Ann");
        foreach (
            var address in (string[])
                [
                    "/sign-in/openid",
                    "/invitation/openid",
                    "/me/openid/connect",
                    "/me/openid/disconnect",
                ]
        )
        {
            using var form = new FormUrlEncodedContent([new("from", "/")]);
            (
                await browser.PostAsync(address, form, TestContext.Current.CancellationToken)
            ).StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        }

        browser.Dispose();
    }

    [Fact]
    public async Task Where_pages_need_a_key_people_still_come_in_by_the_provider()
    {
        var app = await StartAsync(("Access:PagesNeedKey", "true"), ("Access:Local", "false"));
        var invitation = await app.InviteAsync("Ann");
        using var browser = app.Stranger();
        (await TakeAsync(browser, invitation)).ShouldBe("/");
        (await browser.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task Behind_a_proxy_people_come_back_to_the_address_that_they_know()
    {
        var app = await StartAsync(("Access:Address", "https://closet.example"));
        var invitation = await app.InviteAsync("Ann");
        using var browser = app.Stranger();
        browser.BaseAddress = new Uri("https://closet.example");
        var page = $"/invitation?token={invitation.Token}";
        using var sent = await browser.SendFormAsync(
            page,
            "/invitation/openid",
            ("token", invitation.Token)
        );
        sent.Headers.GetValues("Set-Cookie")
            .ShouldAllBe(cookie =>
                cookie.StartsWith("__Host-closet-openid-", StringComparison.Ordinal)
                && cookie.Contains("samesite=lax")
                && cookie.Contains("secure")
            );

        (await TakeAsync(browser, invitation)).ShouldBe("/");

        _provider
            .LastQuestion["redirect_uri"]
            .ShouldBe("https://closet.example/sign-in/openid/callback");
        (await browser.IsSignedInAsync()).ShouldBeTrue();
    }

    private async Task<ApiApp> StartAsync(params (string Name, string Value)[] more)
    {
        _app = new ApiApp(_provider.Settings(more)) { Logs = _log };
        await _app.InitializeAsync();
        await _app.ReadyAsync(TestContext.Current.CancellationToken);
        return _app;
    }

    private static Task<string> TakeAsync(HttpClient browser, Invitation invitation) =>
        browser.VisitAsync(
            $"/invitation?token={invitation.Token}",
            "/invitation/openid",
            ("token", invitation.Token)
        );

    private async Task<Account?> FindAsync(string name) =>
        await (await _app!.OpenStoreAsync()).Accounts.FindByNameAsync(
            name,
            TestContext.Current.CancellationToken
        );
}
