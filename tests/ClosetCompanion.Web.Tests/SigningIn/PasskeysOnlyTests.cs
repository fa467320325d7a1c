using System.Buffers.Text;
using System.Net;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.SigningIn;

/// <summary>A server on which Ann chose a password, and that takes passkeys alone from now on.</summary>
public sealed class PasskeysOnlyTests : IAsyncLifetime
{
    private const string PasswordField = "type=\"password\" name=\"password\"";

    private readonly LogLines _lines = new() { Least = LogLevel.Information };
    private ApiApp _app = null!;
    private Account _ann = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = new ApiApp(("Accounts:PasskeysOnly", "true")) { Logs = _lines };
        await _app.InitializeAsync();
        await _app.ReadyAsync(Cancellation);
        var invitation = await _app.InviteAsync("Ann");
        var hash = new PasswordHasher<AccountUser>().HashPassword(
            new AccountUser(invitation.Account),
            Invited.Password
        );
        var store = await _app.OpenStoreAsync();
        _ann = (
            await store.Accounts.TakeAsync(invitation.Token, new NewSecret(hash), Cancellation)
        )!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_right_password_signs_nobody_in_and_the_page_does_not_ask_for_one()
    {
        using var browser = _app.Stranger();

        using var answer = await browser.SignInAsync("Ann");

        await ShouldBeRefusedAsync(answer);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        _lines.Written.ShouldContain(line =>
            line.Contains("passkeys alone are taken", StringComparison.Ordinal)
        );
        var page = await browser.GetPageAsync("/sign-in");
        page.ShouldNotContain(PasswordField);
        page.ShouldContain("takes passkeys alone");
        page.ShouldContain("Sign in with a passkey");
    }

    [Fact]
    public async Task An_invitation_is_not_taken_with_a_password_and_stays_good()
    {
        var invitation = await _app.InviteAsync("Bob");
        using var browser = _app.Stranger();

        using var answer = await browser.TakeAsync(invitation);

        await ShouldBeRefusedAsync(answer);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        var page = await browser.GetPageAsync($"/invitation?token={invitation.Token}");
        page.ShouldContain("Welcome, Bob");
        page.ShouldNotContain(PasswordField);
        page.ShouldContain("Make a passkey");
    }

    [Fact]
    public async Task Whoever_is_signed_in_neither_changes_nor_adds_a_password()
    {
        using var browser = SignedIn();
        foreach (var present in (string[])[Invited.Password, "a wrong one"])
        {
            using var answer = await browser.SendFormAsync(
                "/me",
                "/me/password",
                ("present", present),
                ("password", "nine boats under a bridge"),
                ("repeated", "nine boats under a bridge")
            );
            await ShouldBeRefusedAsync(answer);
        }

        (await browser.GetPageAsync("/me")).ShouldNotContain(PasswordField);
        var store = await _app.OpenStoreAsync();
        (await store.Accounts.FindAsync(_ann.Id, Cancellation))!.PasswordHash.ShouldBe(
            _ann.PasswordHash
        );
    }

    [Fact]
    public async Task The_last_passkey_is_not_removed_although_there_is_a_password()
    {
        var store = await _app.OpenStoreAsync();
        await AddPasskeyAsync(1);
        await AddPasskeyAsync(2);
        using var browser = SignedIn();
        (await RemoveAsync(1)).ShouldBe("/me?done=removed");
        (await RemoveAsync(2)).ShouldBe("/me?wrong=last");
        (await store.Accounts.GetPasskeysAsync(_ann.Id, Cancellation)).Count.ShouldBe(1);

        Task AddPasskeyAsync(byte id) =>
            store.Accounts.PutPasskeyAsync(
                new Passkey
                {
                    Account = _ann.Id,
                    CredentialId = new[] { id },
                    PublicKey = new byte[] { 1 },
                    Name = "A device",
                    CreatedAt = DateTimeOffset.UtcNow,
                },
                Cancellation
            );

        async Task<string> RemoveAsync(byte id) =>
            (
                await browser.SendFormAsync(
                    "/me",
                    "/me/passkeys/remove",
                    ("id", Base64Url.EncodeToString([id]))
                )
            ).Way();
    }

    [Fact]
    public async Task Admins_see_who_has_to_be_invited_again()
    {
        using var admin = _app.Browser();
        (await admin.GetPageAsync("/people")).ShouldContain(
            "Has a password, which is not taken here: invite again."
        );
        using var program = _app.Described();
        var list = await program.GetJsonAsync("/api/v1/accounts");
        list.GetProperty("accounts")[0].GetProperty("state").GetString().ShouldBe("needs-passkey");

        await admin.SendFormAsync("/people", $"/people/{_ann.Id}/invite");
        (await admin.GetPageAsync("/people")).ShouldContain("not taken here; invited until");
    }

    // No passkey signs here: the session is begun as one that was before the setting.
    private HttpClient SignedIn()
    {
        var cookie = _app
            .Services.GetRequiredService<Sessions>()
            .Begin($"account {_ann.Id} {_ann.Stamp}", Sessions.Lifetime);
        var browser = _app.Stranger();
        browser.DefaultRequestHeaders.Add("Cookie", $"{PersonSessions.Cookie}={cookie}");
        return browser;
    }

    private static async Task ShouldBeRefusedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain(
            "This server takes passkeys alone"
        );
    }
}
