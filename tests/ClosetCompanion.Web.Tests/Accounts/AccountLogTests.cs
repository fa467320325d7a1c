using System.Buffers.Text;
using System.Net.Http.Json;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.SigningIn;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.Accounts;

public sealed class AccountLogTests : IAsyncLifetime
{
    private const string Client = "192.0.2.7";
    private const string Wrong = "a wrong password";
    private const string Next = "nine boats under a bridge";

    private readonly LogLines _lines = new() { Least = LogLevel.Information };
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = new ApiApp { Logs = _lines };
        await _app.InitializeAsync();
        await _app.ReadyAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_and_out_and_how_has_a_line()
    {
        var (ann, browser) = await _app.ArriveAsync("Ann");
        LastOf("signed in")
            .ShouldContain($"{Client} signed in, account {ann.Id}, with an invitation");
        await browser.SendFormAsync("/me", "/sign-out");
        LastOf("signed out").ShouldContain($"{Client}, account {ann.Id}: signed out");
        await browser.SignInAsync("Ann");
        LastOf("signed in").ShouldContain($"account {ann.Id}, with a password");
        NothingSecret();
        browser.Dispose();
    }

    [Fact]
    public async Task Each_failed_try_has_a_line_that_says_why_and_not_what_was_typed()
    {
        var (ann, browser) = await _app.ArriveAsync("Ann");
        await browser.SignInAsync("Ann", Wrong);
        LastOf("failed").ShouldContain($"account {ann.Id}: the password is wrong");
        await browser.SignInAsync("A password\r\nin the wrong field", Wrong);
        LastOf("failed").ShouldContain("account (none): no account has that name");
        await browser.SendFormAsync("/sign-in", "/sign-in/passkey", ("credential", "{}"));
        LastOf("failed").ShouldContain("with a passkey");
        var store = await _app.OpenStoreAsync();
        await store.Accounts.SetDisabledAsync(ann.Id, true, Cancellation);
        await browser.SignInAsync("Ann");
        LastOf("failed").ShouldContain($"account {ann.Id}: it is disabled");
        NothingSecret();
        _lines.Written.ShouldAllBe(line => !line.Contains("wrong field", StringComparison.Ordinal));
        browser.Dispose();
    }

    [Fact]
    public async Task A_lock_has_one_line_and_tries_while_it_lasts_say_so()
    {
        var (ann, browser) = await _app.ArriveAsync("Ann");
        for (var at = 0; at < Passwords.MostFailures; at++)
        {
            await browser.SignInAsync("Ann", Wrong);
        }

        await browser.SignInAsync("Ann");
        Of("too many wrong passwords").ShouldHaveSingleItem().ShouldContain(ann.Id);
        LastOf("failed").ShouldContain($"account {ann.Id}: it is locked");
        browser.Dispose();
    }

    [Fact]
    public async Task What_people_do_with_their_own_accounts_has_lines()
    {
        var (ann, browser) = await _app.ArriveAsync("Ann");
        var store = await _app.OpenStoreAsync();
        byte[] id = [1, 2, 3, 4];
        var passkey = new Passkey
        {
            Account = ann.Id,
            CredentialId = id,
            PublicKey = new byte[] { 5 },
            Name = "A phone of mine",
            CreatedAt = DateTimeOffset.UtcNow,
        };
        await store.Accounts.PutPasskeyAsync(passkey, Cancellation);
        using var elsewhere = _app.Stranger();
        await elsewhere.SignInAsync("Ann");

        await browser.SendFormAsync("/me", "/me/sessions/end-one", ("id", "of nobody"));
        Of("signed out at another browser").ShouldBeEmpty();
        var session = SessionIn(await browser.GetPageAsync("/me"));
        await DoAsync("signed out at another browser", "/me/sessions/end-one", ("id", session));
        await DoAsync("signed out everywhere else", "/me/sessions/end");
        await DoAsync(
            "password changed",
            "/me/password",
            ("present", Invited.Password),
            ("password", Next),
            ("repeated", Next)
        );
        await DoAsync(
            "passkey removed",
            "/me/passkeys/remove",
            ("id", Base64Url.EncodeToString(id))
        );
        await browser.GetAsync("/me/everything.zip", Cancellation);
        LastOf("downloaded").ShouldContain($"account {ann.Id}: downloaded everything");
        await DoAsync("deleted with everything", "/me/delete", ("sure", "on"));
        NothingSecret();
        browser.Dispose();

        async Task DoAsync(string words, string address, params (string, string)[] fields)
        {
            await browser.SendFormAsync("/me", address, fields);
            Of(words).ShouldHaveSingleItem().ShouldContain($"{Client}, account {ann.Id}: {words}");
        }
    }

    [Fact]
    public async Task What_admins_do_with_accounts_has_lines_with_the_key_that_did_it()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, Cancellation);
        using var admin = _app.Program();
        admin.DefaultRequestHeaders.Authorization = new("Bearer", key.Text);
        using var made = await admin.PostAsJsonAsync(
            "/api/v1/accounts",
            new { name = "Ann" },
            Cancellation
        );
        var invitation = await made.JsonAsync();
        var id = invitation.GetProperty("account").GetProperty("id").GetString();
        var one = $"/api/v1/accounts/{id}";
        await admin.PostAsync($"{one}/invitation", null, Cancellation);
        await admin.PutAsync($"{one}/disabled", null, Cancellation);
        await admin.DeleteAsync($"{one}/disabled", Cancellation);
        await admin.DeleteAsync(one, Cancellation);

        foreach (
            var done in (string[])["invited", "invited again", "disabled", "enabled", "deleted"]
        )
        {
            Of($"account {id} was {done} by key {key.Key.Id}").ShouldHaveSingleItem(done);
        }

        var token = invitation.GetProperty("address").GetString()!.Split('=')[1];
        _lines.Written.ShouldAllBe(line =>
            !line.Contains(token, StringComparison.Ordinal)
            && !line.Contains(key.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_admin_at_a_page_is_named_by_what_they_signed_in_with()
    {
        using var local = _app.Browser();
        await local.SendFormAsync("/people", "/people/invite", ("name", "Ann"));
        LastOf("was invited").ShouldContain("by a request of this computer");

        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, Cancellation);
        using var admin = _app.Stranger();
        await Keys.SignIn.SubmitAsync(admin, "/people", key.Text);
        await admin.SendFormAsync("/people", "/people/invite", ("name", "Bob"));
        LastOf("was invited").ShouldContain($"{Client}: account ");
        LastOf("was invited").ShouldContain($"by key {key.Key.Id}");
    }

    private List<string> Of(string words) =>
        [.. _lines.Written.Where(line => line.Contains(words, StringComparison.Ordinal))];

    // The hash of a session is 64 digits; that of the passkey is shorter.
    private static string SessionIn(string page) =>
        page.Split("name=\"id\" value=\"")
            .Skip(1)
            .Select(rest => rest.Split('"')[0])
            .Single(id => id.Length == 64);

    private string LastOf(string words) => Of(words)[^1];

    private void NothingSecret() =>
        _lines.Written.ShouldAllBe(line =>
            !line.Contains(Invited.Password, StringComparison.Ordinal)
            && !line.Contains(Wrong, StringComparison.Ordinal)
            && !line.Contains(Next, StringComparison.Ordinal)
            && !line.TrimEnd().Contains('\n')
        );
}
