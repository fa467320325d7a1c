using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Tests.Shared.Providers;

/// <summary>
/// A provider of OpenID Connect on this computer: says of itself what it is, asks who somebody is, redeems codes, signs. It
/// checks what a good one checks, and misbehaves as a test wishes.
/// </summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "closet";
    public const string ClientSecret = "a secret of forty-two lamps";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, AskedCode> _codes = new(StringComparer.Ordinal);
    private readonly SignedTokens _tokens = new();

    private IdentityProvider(WebApplication app) => _app = app;

    /// <summary>Where it is, which is what it calls itself too.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Who signs in, and what is said of them beside that.</summary>
    public Dictionary<string, JsonNode> Person { get; set; } = PersonOf("ann-77", "Ann");

    /// <summary>Changes what a token says before it is signed.</summary>
    public Action<JsonObject> Twist { get; set; } = _ => { };

    /// <summary>Changes what it says of itself.</summary>
    public Action<JsonObject> TwistMetadata { get; set; } = _ => { };

    /// <summary>How tokens are signed: RS256, HS256 with the secret, or none.</summary>
    public string Algorithm { get; set; } = "RS256";

    /// <summary>Whether tokens are signed with a key that it does not say is its own.</summary>
    public bool SignsFalsely { get; set; }

    /// <summary>The error that everybody comes back with, or none.</summary>
    public string? Error { get; set; }

    /// <summary>How long it takes to redeem a code.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether people are asked on a page; else they are signed in at once.</summary>
    public bool AsksOnPage { get; set; }

    /// <summary>What it was asked last, by name.</summary>
    public Dictionary<string, string> LastQuestion { get; private set; } = [];

    /// <summary>How many codes were redeemed.</summary>
    public int Redeemed { get; private set; }

    /// <summary>Somebody.</summary>
    public static Dictionary<string, JsonNode> PersonOf(string subject, string name) =>
        new(StringComparer.Ordinal) { ["sub"] = subject, ["name"] = name };

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", () => Results.Text($"{provider._tokens.Keys}", "application/json"));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.RedeemAsync);
        app.MapGet("/userinfo", provider.Tell);
        await app.StartAsync();
        return provider;
    }

    /// <summary>The settings with which a server uses it.</summary>
    public (string Name, string Value)[] Settings(params (string Name, string Value)[] more) =>
        [
            ("Accounts:OpenId:Authority", Address),
            ("Accounts:OpenId:ClientId", ClientId),
            ("Accounts:OpenId:ClientSecret", ClientSecret),
            ("Accounts:OpenId:Name", "Home Login"),
            .. more,
        ];

    /// <summary>Goes away.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        _tokens.Dispose();
    }

    private IResult Describe()
    {
        var about = new JsonObject
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["userinfo_endpoint"] = $"{Address}/userinfo",
            ["jwks_uri"] = $"{Address}/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        };
        TwistMetadata(about);
        return Results.Text($"{about}", "application/json");
    }

    private IResult Authorize(HttpContext context)
    {
        var asked = context.Request.Query.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ToString(),
            StringComparer.Ordinal
        );
        LastQuestion = asked;
        if (
            asked.GetValueOrDefault("client_id") != ClientId
            || asked.GetValueOrDefault("response_type") != "code"
            || asked.GetValueOrDefault("code_challenge_method") != "S256"
            || asked["redirect_uri"].EndsWith("/sign-in/openid/callback", StringComparison.Ordinal)
                is false
        )
        {
            return Results.BadRequest("That is no question of a client that is known here.");
        }

        var answer = $"{asked["redirect_uri"]}?state={Uri.EscapeDataString(asked["state"])}";
        if (AsksOnPage)
        {
            return Results.Content(
                $"<!DOCTYPE html><html lang=en><title>Home Login</title><p><a href=\"{WebUtility.HtmlEncode(answer + Result(asked, Error))}\">I am Ann</a>"
                    + $"<p><a href=\"{WebUtility.HtmlEncode(answer + Result(asked, "access_denied"))}\">Leave it</a></html>",
                "text/html"
            );
        }

        return Results.Redirect(answer + Result(asked, Error));
    }

    private string Result(Dictionary<string, string> asked, string? error)
    {
        if (error is not null)
        {
            return $"&error={error}&error_description=That+did+not+work%0Aat+all";
        }

        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new AskedCode(
            asked["redirect_uri"],
            asked["code_challenge"],
            asked["nonce"],
            asked["scope"].Split(' ')
        );
        return $"&code={code}";
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        await Task.Delay(Delay, request.HttpContext.RequestAborted);
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        // A code is good once.
        if (
            !_codes.TryRemove(form["code"].ToString(), out var asked)
            || form["redirect_uri"] != asked.RedirectAddress
            || !asked.IsProvenBy(form["code_verifier"].ToString())
        )
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        Redeemed++;
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var token = new JsonObject
        {
            ["iss"] = Address,
            ["aud"] = ClientId,
            ["sub"] = Person["sub"].DeepClone(),
            ["nonce"] = asked.Nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
        };
        Twist(token);
        return Results.Json(
            new
            {
                access_token = "an access token",
                token_type = "Bearer",
                expires_in = 300,
                id_token = _tokens.Sign(token, Algorithm, SignsFalsely),
            }
        );
    }

    // What is not in the token.
    private IResult Tell(HttpContext context)
    {
        if (context.Request.Headers.Authorization != "Bearer an access token")
        {
            return Results.Unauthorized();
        }

        var told = new JsonObject();
        foreach (var (name, value) in Person)
        {
            told[name] = value.DeepClone();
        }

        return Results.Text($"{told}", "application/json");
    }

    private sealed record AskedCode(
        string RedirectAddress,
        string Challenge,
        string Nonce,
        IReadOnlyList<string> Scope
    )
    {
        // RFC 7636, 4.6.
        public bool IsProvenBy(string verifier) =>
            Challenge
            == System.Buffers.Text.Base64Url.EncodeToString(
                SHA256.HashData(Encoding.ASCII.GetBytes(verifier))
            );
    }
}
