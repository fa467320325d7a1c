using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

/// <summary>"Show what I type" below passwords.</summary>
public sealed class ShowTypedTests(ServedApp app, Chromium chromium)
{
    private const string Choice = "Show what I type";

    [Fact]
    public async Task What_is_typed_is_shown_on_demand_and_is_secret_again_when_it_is_sent()
    {
        var page = await chromium.VisitAsync(app, await InvitationAsync("Showing Sue"));
        var (password, again) = (page.Locator("#password"), page.Locator("#repeated"));
        await password.FillAsync("seven lamps on a hill");
        await Expect(password).ToHaveAttributeAsync("type", "password");

        await page.GetByLabel(Choice).CheckAsync();
        await Expect(password).ToHaveAttributeAsync("type", "text");
        await Expect(again).ToHaveAttributeAsync("type", "text");
        await Expect(password).ToHaveValueAsync("seven lamps on a hill");

        await page.GetByLabel(Choice).UncheckAsync();
        await Expect(password).ToHaveAttributeAsync("type", "password");

        await page.GetByLabel(Choice).CheckAsync();
        await again.FillAsync("seven lamps on a hill");
        // What the fields are at the moment that the form is sent, after all that hears of it.
        await page.EvaluateAsync(
            """
            () => document.querySelector("#password").form.addEventListener("submit", () => {
              sessionStorage.setItem("sent-as", document.querySelector("#password").type);
            })
            """
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose this password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Showing Sue" }))
            .ToBeVisibleAsync();
        (await page.EvaluateAsync<string>("sessionStorage.getItem('sent-as')")).ShouldBe(
            "password"
        );
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Without_scripting_nothing_is_offered_that_does_nothing()
    {
        var page = await chromium.VisitAsync(
            app,
            await InvitationAsync("Scriptless Sam"),
            scripting: false
        );

        await Expect(page.Locator("#password")).ToBeVisibleAsync();
        await Expect(page.GetByText(Choice)).ToBeHiddenAsync();
        await page.Context.DisposeAsync();
    }

    private async Task<string> InvitationAsync(string name)
    {
        var invitation = await app.Store.Accounts.InviteAsync(
            name,
            email: null,
            TestContext.Current.CancellationToken
        );
        return $"/invitation?token={invitation.Token}";
    }
}
