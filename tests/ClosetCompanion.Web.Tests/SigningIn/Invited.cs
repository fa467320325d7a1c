using System.Text.Json;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

/// <summary>People with accounts, and what they do at their browsers.</summary>
internal static class Invited
{
    /// <summary>A password that is taken.</summary>
    public const string Password = "seven lamps on a hill";

    /// <summary>Makes an account without a way in.</summary>
    public static async Task<Invitation> InviteAsync(this ApiApp app, string name) =>
        await (await app.OpenStoreAsync()).Accounts.InviteAsync(
            name,
            email: null,
            TestContext.Current.CancellationToken
        );

    /// <summary>A browser elsewhere: not the owner's of the server's computer.</summary>
    public static HttpClient Stranger(this ApiApp app)
    {
        var browser = app.Browser();
        browser.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "192.0.2.7");
        return browser;
    }

    /// <summary>Takes an invitation with a password; whoever does is signed in then.</summary>
    public static Task<HttpResponseMessage> TakeAsync(
        this HttpClient browser,
        Invitation invitation,
        string password = Password,
        string? repeated = null,
        bool takesAlong = false
    ) =>
        browser.SendFormAsync(
            Invitation.Path + invitation.Token,
            "/invitation/take",
            ("token", invitation.Token),
            ("password", password),
            ("repeated", repeated ?? password),
            ("take", takesAlong ? "on" : "")
        );

    /// <summary>Invites somebody, who takes the invitation at a browser of their own.</summary>
    public static async Task<(Account Account, HttpClient Browser)> ArriveAsync(
        this ApiApp app,
        string name
    )
    {
        var invitation = await app.InviteAsync(name);
        var browser = app.Stranger();
        (await browser.TakeAsync(invitation)).Way().ShouldBe("/");
        return (invitation.Account, browser);
    }

    /// <summary>Signs in with a name and a password.</summary>
    public static Task<HttpResponseMessage> SignInAsync(
        this HttpClient browser,
        string name,
        string password = Password,
        bool takesAlong = false
    ) =>
        browser.SendFormAsync(
            "/sign-in",
            "/sign-in/password",
            ("name", name),
            ("password", password),
            ("take", takesAlong ? "on" : "")
        );

    /// <summary>Whether somebody is signed in at a browser.</summary>
    public static async Task<bool> IsSignedInAsync(this HttpClient browser) =>
        (await browser.GetPageAsync("/about")).Contains("site-person", StringComparison.Ordinal);

    /// <summary>Says something of a product, as its buttons do.</summary>
    public static Task<HttpResponseMessage> SayAsync(
        this HttpClient browser,
        string verdict,
        string product
    ) =>
        browser.SendFormAsync(
            "/?q=red",
            "/opinions",
            (verdict, $":sample/{product}"),
            ("address", "/"),
            ("words", "")
        );

    /// <summary>The names of accounts in an answer of the API.</summary>
    public static IEnumerable<string?> NamesOf(JsonElement answer) =>
        answer
            .GetProperty("accounts")
            .EnumerateArray()
            .Select(one => one.GetProperty("name").GetString());
}
