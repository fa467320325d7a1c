using ClosetCompanion.Catalog.Store.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

/// <summary>Passkeys of a device that the browser plays (WebAuthn, by the protocol of its developer tools).</summary>
public sealed class PasskeyTests(ServedApp app, Chromium chromium)
{
    [Fact]
    public async Task Somebody_invited_makes_a_passkey_and_signs_in_with_it_and_nothing_else()
    {
        var invitation = await app.Store.Accounts.InviteAsync(
            "Passkey Pia",
            email: null,
            TestContext.Current.CancellationToken
        );
        var page = await PasskeyDevice.OpenAsync(
            chromium,
            app,
            $"/invitation?token={invitation.Token}"
        );
        await PasskeyDevice.CheckAsync(page);
        await page.GetByLabel("Name of this device").FillAsync("Pia's phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        var me = page.GetByRole(AriaRole.Link, new() { Name = "Passkey Pia" });
        await Expect(me).ToBeVisibleAsync();

        await me.ClickAsync();
        await Expect(page.Locator("[aria-labelledby=passkeys] strong"))
            .ToHaveTextAsync(["Pia's phone"]);
        await PasskeyDevice.CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Pia's phone" }).ClickAsync();
        await Expect(page.GetByText("your only way to sign in")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })
            .ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await PasskeyDevice.CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })
            .ClickAsync();
        await Expect(me).ToBeVisibleAsync();
        var account = await app.Store.Accounts.FindAsync(
            invitation.Account.Id,
            TestContext.Current.CancellationToken
        );
        (account!.PasswordHash, account.Passkeys).ShouldBe((null, 1));
        LinesOf(account)
            .ShouldContain(line => line.Contains("with a passkey", StringComparison.Ordinal));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_second_passkey_is_added_and_removed_and_another_device_does_not_sign_in()
    {
        const string Password = "seven lamps on a hill";
        var invitation = await app.Store.Accounts.InviteAsync(
            "Passkey Paul",
            email: null,
            TestContext.Current.CancellationToken
        );
        var page = await PasskeyDevice.OpenAsync(
            chromium,
            app,
            $"/invitation?token={invitation.Token}"
        );
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByLabel("The same again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose this password" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Passkey Paul" }).ClickAsync();
        await page.GetByLabel("Name of this device").FillAsync("Laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        LinesOf(invitation.Account)
            .ShouldContain(line => line.Contains(": passkey added", StringComparison.Ordinal));

        // A device that has no passkey of this server.
        var other = await PasskeyDevice.OpenAsync(chromium, app, "/sign-in");
        await other
            .GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })
            .ClickAsync();
        await Expect(other.GetByText("No passkey was given.")).ToBeVisibleAsync();
        await Expect(other.GetByRole(AriaRole.Link, new() { Name = "Passkey Paul" }))
            .ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Laptop" }).ClickAsync();
        await Expect(page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await page.GotoAsync($"http://localhost:{app.Address.Port}/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })
            .ClickAsync();
        await page.WaitForURLAsync("**/sign-in?wrong");
        await page.Context.DisposeAsync();
        await other.Context.DisposeAsync();
    }

    private IEnumerable<string> LinesOf(Account account) =>
        app.Log.Written.Where(line => line.Contains(account.Id, StringComparison.Ordinal));
}
