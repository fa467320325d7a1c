using System.Text.Json.Nodes;
using ClosetCompanion.Tests.Shared.Providers;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

/// <summary>Servers that let in people whom nobody invited.</summary>
public sealed class SignUpTests : IAsyncLifetime
{
    private IdentityProvider _provider = null!;

    public async ValueTask InitializeAsync() => _provider = await IdentityProvider.StartAsync();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task Whoever_the_provider_vouches_for_gets_an_account_of_their_own_name()
    {
        await using var app = await StartAsync();
        await app.InviteAsync("Ann");
        using var browser = app.Stranger();

        (await browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe("/");

        _provider.LastQuestion["scope"].Split(' ').ShouldBe(["openid", "profile", "email"]);
        (await browser.GetPageAsync("/me")).ShouldContain("<h1>Ann 2</h1>");
        using var again = app.Stranger();
        await again.VisitAsync("/sign-in", "/sign-in/openid");
        var store = await app.OpenStoreAsync();
        var accounts = await store.Accounts.GetAsync(TestContext.Current.CancellationToken);
        accounts.Select(one => one.Name).ShouldBe(["Ann", "Ann 2"]);
        accounts[0].HasWayIn.ShouldBeFalse();
        accounts[1].Email.ShouldBeNull();
    }

    [Theory]
    [InlineData("ann@mail.example", "true", true)]
    [InlineData("ann@MAIL.example", "\"true\"", true)]
    [InlineData("ann@mail.example", "false", false)]
    [InlineData("ann@mail.example", null, false)]
    [InlineData("ann@other.example", "true", false)]
    [InlineData("ann@mail.example@other.example", "true", false)]
    [InlineData(null, "true", false)]
    public async Task Only_verified_addresses_of_the_domains_that_were_named_come_in(
        string? email,
        string? verified,
        bool comesIn
    )
    {
        await using var app = await StartAsync(
            ("Accounts:OpenId:MailDomains", "first.example, mail.example")
        );
        if (email is not null)
        {
            _provider.Person["email"] = email;
        }

        if (verified is not null)
        {
            _provider.Person["email_verified"] = JsonNode.Parse(verified)!;
        }

        using var browser = app.Stranger();
        (await browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe(
            comesIn ? "/" : "/sign-in?openid=unknown"
        );
        (await browser.IsSignedInAsync()).ShouldBe(comesIn);
    }

    [Theory]
    [InlineData("two\nlines", "Somebody")]
    [InlineData("<b>Ann</b>", "&lt;b&gt;Ann&lt;/b&gt;")]
    [InlineData("  ", "Somebody")]
    public async Task A_name_that_cannot_be_one_is_not_taken(string name, string shown)
    {
        await using var app = await StartAsync();
        _provider.Person["name"] = name;
        using var browser = app.Stranger();
        await browser.VisitAsync("/sign-in", "/sign-in/openid");
        (await browser.GetPageAsync("/me")).ShouldContain($"<h1>{shown}</h1>");
    }

    private Task<ApiApp> StartAsync(params (string Name, string Value)[] more) =>
        ApiApp.ReadyAsync([.. _provider.Settings(more), ("Accounts:OpenId:SignUp", "anybody")]);
}
