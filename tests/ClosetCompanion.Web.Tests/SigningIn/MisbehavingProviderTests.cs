using System.Net;
using System.Text.Json.Nodes;
using ClosetCompanion.Tests.Shared.Providers;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.SigningIn;

/// <summary>Providers that say what is not true or answer badly, and browsers that bring what is not theirs.</summary>
public sealed class MisbehavingProviderTests : IAsyncLifetime
{
    private readonly LogLines _log = new();
    private IdentityProvider _provider = null!;
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _app = new ApiApp(_provider.Settings(("Accounts:OpenId:SignUp", "anybody")))
        {
            Logs = _log,
        };
        await _app.InitializeAsync();
        await _app.ReadyAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _provider.DisposeAsync();
        _log.Dispose();
    }

    public static TheoryData<string, string> Lies() =>
        new()
        {
            { "nonce", "untrue" },
            { "no nonce", "untrue" },
            { "audience", "untrue" },
            { "issuer", "untrue" },
            { "no subject", "untrue" },
            { "long subject", "untrue" },
            { "another at userinfo", "untrue" },
            { "expired", "clock" },
            { "not yet", "clock" },
            { "signature", "untrue" },
            { "no signature", "untrue" },
            { "signed with the secret", "untrue" },
        };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task What_is_not_true_brings_nobody_in(string lie, string code)
    {
        Tell(lie);

        (await VisitAsync()).ShouldBe($"/sign-in?openid={code}");

        await ShouldBeToldAsync(code);
        (
            await (await _app.OpenStoreAsync()).Accounts.HasAnyAsync(
                TestContext.Current.CancellationToken
            )
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task A_clock_that_is_a_minute_off_keeps_nobody_out()
    {
        var seconds = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        _provider.Twist = token =>
        {
            token["iat"] = seconds + 60;
            token["nbf"] = seconds + 60;
            token["exp"] = seconds + 120;
        };
        (await VisitAsync()).ShouldBe("/");
        _provider.Twist = token => token["exp"] = seconds - 60;
        (await VisitAsync()).ShouldBe("/");
    }

    [Theory]
    [InlineData("access_denied", "cancelled")]
    [InlineData("server_error", "refused")]
    [InlineData("an_error%0D%0Aof+two+lines", "refused")]
    public async Task Whoever_is_sent_back_with_an_error_reads_what_to_do(string error, string code)
    {
        _provider.Error = error;
        (await VisitAsync()).ShouldBe($"/sign-in?openid={code}");
        await ShouldBeToldAsync(code);
        _log.Written.ShouldAllBe(line => !line.TrimEnd().Contains('\n'));
    }

    [Fact]
    public async Task A_provider_that_is_gone_or_goes_meanwhile_is_told_of()
    {
        using var browser = _app.Stranger();
        var callback = await browser.AskAsync("/sign-in", "/sign-in/openid");
        await _provider.StopAsync();
        (await browser.ReturnAsync(callback)).ShouldBe("/sign-in?openid=away");
        await ShouldBeToldAsync("away");
    }

    [Fact]
    public async Task A_provider_that_was_never_there_is_told_of()
    {
        await _provider.StopAsync();
        using var browser = _app.Stranger();
        (await browser.SendFormAsync("/sign-in", "/sign-in/openid", ("from", "/me")))
            .Way()
            .ShouldBe("/sign-in?openid=away&again");
        await ShouldBeToldAsync("away");
    }

    [Fact]
    public async Task A_provider_that_answers_after_ten_seconds_is_not_waited_for()
    {
        _provider.Delay = TimeSpan.FromSeconds(60);
        (await VisitAsync()).ShouldBe("/sign-in?openid=away");
        await ShouldBeToldAsync("away");
    }

    [Theory]
    [InlineData("issuer", "https://somebody.example")]
    [InlineData("token_endpoint", "http://somebody.example/token")]
    [InlineData("authorization_endpoint", "http://somebody.example:0x/authorize")]
    [InlineData("jwks_uri", null)]
    public async Task What_a_provider_says_of_itself_has_to_be_of_the_one_that_was_set(
        string name,
        string? value
    )
    {
        _provider.TwistMetadata = about =>
            about[name] = value is null ? null : JsonValue.Create(value);
        using var browser = _app.Stranger();
        (await browser.SendFormAsync("/sign-in", "/sign-in/openid"))
            .Way()
            .ShouldBe("/sign-in?openid=refused");
        ShouldHaveNoTrace();
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_at_the_browser_that_asked()
    {
        using var browser = _app.Stranger();
        var callback = await browser.AskAsync("/sign-in", "/sign-in/openid");
        using var thief = _app.Stranger();
        (await thief.ReturnAsync(callback)).ShouldBe("/sign-in?openid=old");
        (await thief.IsSignedInAsync()).ShouldBeFalse();

        (await browser.ReturnAsync(callback)).ShouldBe("/");
        (await browser.ReturnAsync(callback)).ShouldBe("/sign-in?openid=old");

        _provider.Redeemed.ShouldBe(1);
        await ShouldBeToldAsync("old");
    }

    [Theory]
    [InlineData("/sign-in/openid/callback")]
    [InlineData("/sign-in/openid/callback?code=1&state=")]
    [InlineData("/sign-in/openid/callback?code=1&state=made+up")]
    [InlineData("/sign-in/openid/callback?error=access_denied")]
    [InlineData("/sign-in/openid/callback?id_token=a.b.c&state=x")]
    public async Task An_answer_to_no_question_brings_nobody_in(string callback)
    {
        using var browser = _app.Stranger();
        (await browser.ReturnAsync(callback)).ShouldBe("/sign-in?openid=old");
        ShouldHaveNoTrace();
    }

    [Fact]
    public async Task The_last_step_needs_what_the_step_before_gave_and_is_taken_once()
    {
        using var browser = _app.Stranger();
        var nobody = await browser.GetAsync(
            "/sign-in/openid/finish",
            TestContext.Current.CancellationToken
        );
        (nobody.StatusCode, nobody.Way()).ShouldBe(
            (HttpStatusCode.SeeOther, "/sign-in?openid=old")
        );
        browser.DefaultRequestHeaders.Add("Cookie", "closet-openid-receipt=made-up");
        (await browser.GetAsync("/sign-in/openid/finish", TestContext.Current.CancellationToken))
            .Way()
            .ShouldBe("/sign-in?openid=old");
        ShouldHaveNoTrace();
    }

    [Fact]
    public async Task A_wrong_secret_is_told_to_whoever_runs_the_server()
    {
        await using var app = await ApiApp.ReadyAsync([
            .. _provider.Settings(),
            ("Accounts:OpenId:ClientSecret", "another"),
        ]);
        using var browser = app.Stranger();
        (await browser.VisitAsync("/sign-in", "/sign-in/openid")).ShouldBe(
            "/sign-in?openid=refused"
        );
    }

    private void Tell(string lie)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        _provider.Algorithm = lie switch
        {
            "no signature" => "none",
            "signed with the secret" => "HS256",
            _ => "RS256",
        };
        _provider.SignsFalsely = lie == "signature";
        _provider.Twist = token =>
        {
            _ = lie switch
            {
                "nonce" => token["nonce"] = "another",
                "no nonce" => Drop(token, "nonce"),
                "audience" => token["aud"] = "another shop",
                "issuer" => token["iss"] = "https://somebody.example",
                "no subject" => Drop(token, "sub"),
                "long subject" => token["sub"] = new string('a', 256),
                "another at userinfo" => token["sub"] = "bob-78",
                "expired" => token["exp"] = now - 600,
                "not yet" => token["nbf"] = now + 200,
                _ => null,
            };
        };
        if (lie == "long subject")
        {
            _provider.Person = IdentityProvider.PersonOf(new string('a', 256), "Ann");
        }
    }

    private static JsonNode? Drop(JsonObject token, string name)
    {
        token.Remove(name);
        return null;
    }

    private async Task<string> VisitAsync()
    {
        using var browser = _app.Stranger();
        return await browser.VisitAsync("/sign-in", "/sign-in/openid");
    }

    private async Task ShouldBeToldAsync(string code)
    {
        using var browser = _app.Stranger();
        (await browser.GetPageAsync($"/sign-in?openid={code}")).ShouldContain("role=\"alert\"");
        _log.Written.ShouldContain(line =>
            line.Contains($"not let in with OpenID Connect: {code}", StringComparison.Ordinal)
        );
        ShouldHaveNoTrace();
    }

    private void ShouldHaveNoTrace() =>
        _log.Written.ShouldAllBe(line => !line.Contains("   at ", StringComparison.Ordinal));
}
