using System.Diagnostics;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

public sealed class SignInTests : IAsyncLifetime
{
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await ApiApp.ReadyAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Somebody_invited_chooses_a_password_and_signs_in_with_it_from_then_on()
    {
        using var nobody = _app.Stranger();
        (await nobody.GetPageAsync("/sign-in")).ShouldNotContain("autocomplete=\"username\"");
        var invitation = await _app.InviteAsync("Ann");
        using var first = _app.Stranger();
        (await first.GetPageAsync($"/invitation?token={invitation.Token}")).ShouldContain(
            "Welcome, Ann"
        );

        var answer = await first.TakeAsync(invitation);

        answer.Way().ShouldBe("/");
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith(PersonSessions.Cookie, StringComparison.Ordinal));
        foreach (var part in (string[])["httponly", "samesite=strict", "max-age=28800"])
        {
            cookie.ShouldContain(part, Case.Insensitive);
        }

        (await first.IsSignedInAsync()).ShouldBeTrue();
        var again = await first.SendFormAsync(
            "/sign-in",
            "/invitation/take",
            ("token", invitation.Token),
            ("password", "another one of somebody"),
            ("repeated", "another one of somebody")
        );
        again.Way().ShouldBe($"/invitation?token={invitation.Token}");
        (await first.GetPageAsync($"/invitation?token={invitation.Token}")).ShouldContain(
            "cannot be taken"
        );

        await first.SendFormAsync("/me", "/sign-out");
        (await first.IsSignedInAsync()).ShouldBeFalse();
        using var second = _app.Stranger();
        (await second.SignInAsync(" ANN ")).Way().ShouldBe("/");
        (await second.IsSignedInAsync()).ShouldBeTrue();
        using var thief = _app.Program();
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        (await thief.IsSignedInAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("too short", null, "short")]
    [InlineData("password1234", null, "common")]
    [InlineData("ann ann ann ann", null, "name")]
    [InlineData(Invited.Password, "seven lamps on a hill ", "unequal")]
    public async Task A_password_that_is_not_taken_leaves_the_invitation_as_it_was(
        string password,
        string? repeated,
        string code
    )
    {
        var invitation = await _app.InviteAsync("Ann");
        using var browser = _app.Stranger();
        var way = (await browser.TakeAsync(invitation, password, repeated)).Way();
        way.ShouldBe($"/invitation?token={invitation.Token}&wrong={code}");
        (await browser.GetPageAsync(way)).ShouldContain("role=\"alert\"");
        (await browser.TakeAsync(invitation)).Way().ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer_after_the_same_time()
    {
        await _app.ArriveAsync("Ann");
        using var browser = _app.Stranger();
        var (wrong, wrongTime) = await TryAsync("Ann", "another password here");
        var (unknown, unknownTime) = await TryAsync("Bob", "another password here");
        var (odd, _) = await TryAsync("a\u202Eb", new string('x', 5000));
        (wrong, unknown, odd).ShouldBe(("/sign-in?wrong", "/sign-in?wrong", "/sign-in?wrong"));
        wrongTime.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(590));
        unknownTime.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(590));
        (await browser.GetPageAsync("/sign-in?wrong")).ShouldContain("role=\"alert\"");

        async Task<(string Way, TimeSpan Time)> TryAsync(string name, string password)
        {
            var began = Stopwatch.GetTimestamp();
            var way = (await browser.SignInAsync(name, password)).Way();
            return (way, Stopwatch.GetElapsedTime(began));
        }
    }

    [Fact]
    public async Task After_ten_wrong_passwords_the_right_one_is_not_taken_and_others_are_not_touched()
    {
        await _app.ArriveAsync("Ann");
        await _app.ArriveAsync("Bob");
        using var browser = _app.Stranger();
        for (var at = 0; at < Passwords.MostFailures; at++)
        {
            (await browser.SignInAsync("Ann", $"a wrong password {at}"))
                .Way()
                .ShouldBe("/sign-in?wrong");
        }

        (await browser.SignInAsync("Ann")).Way().ShouldBe("/sign-in?wrong");
        (await browser.SignInAsync("Bob")).Way().ShouldBe("/");
        var store = await _app.OpenStoreAsync();
        var ann = (
            await store.Accounts.FindByNameAsync("Ann", TestContext.Current.CancellationToken)
        )!;
        ann.LockedUntil!.Value.ShouldBe(
            DateTimeOffset.UtcNow + Passwords.LockTime,
            TimeSpan.FromMinutes(2)
        );
        await store.Accounts.LockAsync(
            ann.Id,
            DateTimeOffset.UtcNow,
            TestContext.Current.CancellationToken
        );
        (await browser.SignInAsync("Ann")).Way().ShouldBe("/");
    }

    [Fact]
    public async Task Each_sign_in_has_a_session_of_its_own_and_ends_the_one_before()
    {
        await _app.ArriveAsync("Ann");
        using var browser = _app.Stranger();
        var before = CookieOf(await browser.SignInAsync("Ann"));
        var after = CookieOf(await browser.SignInAsync("Ann"));
        after.ShouldNotBe(before);
        using var old = _app.Program();
        old.DefaultRequestHeaders.Add("Cookie", before);
        (await old.IsSignedInAsync()).ShouldBeFalse();
        (await browser.IsSignedInAsync()).ShouldBeTrue();

        static string CookieOf(HttpResponseMessage answer) =>
            answer
                .Headers.GetValues("Set-Cookie")
                .Single(one => one.StartsWith(PersonSessions.Cookie, StringComparison.Ordinal))
                .Split(';')[0];
    }

    [Fact]
    public async Task A_changed_password_ends_all_other_sessions_and_is_the_only_one()
    {
        const string Next = "nine boats under a bridge";
        var (_, here) = await _app.ArriveAsync("Ann");
        using var elsewhere = _app.Stranger();
        await elsewhere.SignInAsync("Ann");

        (await ChangeAsync("not the present one", Next)).ShouldBe("/me?wrong=wrong#password");
        (await ChangeAsync(Invited.Password, "qwertyuiop123")).ShouldBe(
            "/me?wrong=common#password"
        );
        (await elsewhere.IsSignedInAsync()).ShouldBeTrue();
        (await ChangeAsync(Invited.Password, Next)).ShouldBe("/me?done=password");

        (await here.IsSignedInAsync()).ShouldBeTrue();
        (await elsewhere.IsSignedInAsync()).ShouldBeFalse();
        (await elsewhere.SignInAsync("Ann")).Way().ShouldBe("/sign-in?wrong");
        (await elsewhere.SignInAsync("Ann", Next)).Way().ShouldBe("/");
        here.Dispose();

        async Task<string> ChangeAsync(string present, string password) =>
            (
                await here.SendFormAsync(
                    "/me",
                    "/me/password",
                    ("present", present),
                    ("password", password),
                    ("repeated", password)
                )
            ).Way();
    }

    [Fact]
    public async Task Sessions_elsewhere_are_ended_on_the_page_of_the_person()
    {
        var (_, here) = await _app.ArriveAsync("Ann");
        using var elsewhere = _app.Stranger();
        await elsewhere.SignInAsync("Ann");
        (await here.SendFormAsync("/me", "/me/sessions/end")).Way().ShouldBe("/me?done=sessions");
        (await here.IsSignedInAsync()).ShouldBeTrue();
        (await elsewhere.IsSignedInAsync()).ShouldBeFalse();
        here.Dispose();
    }

    [Fact]
    public async Task Browsers_are_listed_with_their_names_and_one_of_them_is_signed_out()
    {
        var (_, here) = await _app.ArriveAsync("Ann");
        using var phone = _app.Stranger();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd(
            "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"
        );
        await phone.SignInAsync("Ann");
        var (_, bob) = await _app.ArriveAsync("Bob");

        var page = await here.GetPageAsync("/me");
        page.ShouldContain("Chrome on Android");
        page.ShouldContain("this browser");
        var id = SessionIn(page);
        // Whoever knows the id of somebody else's session can do nothing with it.
        await bob.SendFormAsync("/me", "/me/sessions/end-one", ("id", id));
        (await phone.IsSignedInAsync()).ShouldBeTrue();
        (await here.SendFormAsync("/me", "/me/sessions/end-one", ("id", id)))
            .Way()
            .ShouldBe("/me?done=session");

        (await phone.IsSignedInAsync()).ShouldBeFalse();
        (await here.IsSignedInAsync()).ShouldBeTrue();
        (await here.GetPageAsync("/me")).ShouldNotContain("Chrome on Android");
        here.Dispose();
        bob.Dispose();
    }

    [Fact]
    public async Task The_browser_signed_in_first_makes_room_when_there_are_too_many()
    {
        var (_, first) = await _app.ArriveAsync("Ann");
        var others = new List<HttpClient>();
        for (var i = 0; i < PersonSessions.MostOfOne - 1; i++)
        {
            others.Add(_app.Stranger());
            await others[^1].SignInAsync("Ann");
        }
        (await first.IsSignedInAsync()).ShouldBeTrue();

        using var last = _app.Stranger();
        await last.SignInAsync("Ann");

        (await first.IsSignedInAsync()).ShouldBeFalse();
        (await others[0].IsSignedInAsync()).ShouldBeTrue();
        (await last.IsSignedInAsync()).ShouldBeTrue();
        first.Dispose();
        others.ForEach(browser => browser.Dispose());
    }

    // The hash of a session is 64 digits; no other field of the page is.
    private static string SessionIn(string page) =>
        page.Split("name=\"id\" value=\"").Skip(1).Select(rest => rest.Split('"')[0]).Single();

    [Fact]
    public async Task Forms_of_other_sites_sign_nobody_in_or_out()
    {
        var (_, browser) = await _app.ArriveAsync("Ann");
        foreach (
            var address in (string[])
                ["/sign-in/password", "/sign-out", "/me/password", "/me/delete", "/invitation/take"]
        )
        {
            using var form = new FormUrlEncodedContent([new("name", "Ann"), new("sure", "on")]);
            (
                await browser.PostAsync(address, form, TestContext.Current.CancellationToken)
            ).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest, address);
        }

        (await browser.IsSignedInAsync()).ShouldBeTrue();
        browser.Dispose();
    }
}
