using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

/// <summary>A server that takes passkeys alone.</summary>
public sealed class PasskeysOnlyTests(Chromium chromium) : IAsyncLifetime
{
    private readonly ServedApp _app = new([("Accounts:PasskeysOnly", "true")]);

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Somebody_invited_makes_a_passkey_and_comes_back_with_it()
    {
        var invitation = await _app.Store.Accounts.InviteAsync(
            "Passkey Pat",
            email: null,
            TestContext.Current.CancellationToken
        );
        var page = await PasskeyDevice.OpenAsync(
            chromium,
            _app,
            $"/invitation?token={invitation.Token}"
        );
        await Expect(page.GetByText("takes passkeys alone")).ToBeVisibleAsync();
        await Expect(page.GetByText("A passkey needs scripting")).ToBeHiddenAsync();
        await Expect(page.GetByLabel("New password")).ToHaveCountAsync(0);
        await PasskeyDevice.CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        var me = page.GetByRole(AriaRole.Link, new() { Name = "Passkey Pat" });
        await me.ClickAsync();
        await PasskeyDevice.CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })
            .ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByLabel("Password")).ToHaveCountAsync(0);
        await PasskeyDevice.CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })
            .ClickAsync();
        await Expect(me).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_without_what_a_passkey_needs_is_told_so()
    {
        var invitation = await _app.Store.Accounts.InviteAsync(
            "Passkey Pam",
            email: null,
            TestContext.Current.CancellationToken
        );
        var page = await chromium.VisitAsync(
            _app,
            $"/invitation?token={invitation.Token}",
            scripting: false
        );
        await Expect(page.GetByText("A passkey needs scripting")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }
}
