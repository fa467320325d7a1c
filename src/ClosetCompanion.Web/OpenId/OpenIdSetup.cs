using ClosetCompanion.Web.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ClosetCompanion.Web.OpenId;

/// <summary>Signing in by OpenID Connect, as ASP.NET Core does it: a code with PKCE, state and nonce.</summary>
internal static class OpenIdSetup
{
    /// <summary>Where the provider sends browsers back to.</summary>
    public const string CallbackPath = $"{AccessGate.SignInPath}/openid/callback";

    private const string Cookies = "closet-openid-";
    private const int LargestAnswer = 1024 * 1024;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    // Providers and this server may be so far apart.
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(2);

    /// <summary>Adds what asks the provider; where there is none, the settings that say so.</summary>
    public static void AddOpenId(this IServiceCollection services, OpenIdSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Provider>();
        services.AddSingleton<ProviderReceipts>();
        services
            .AddOptions<OpenIdConnectOptions>(ProviderHandler.SchemeName)
            .Configure<AccessSettings, TimeProvider>(
                (options, access, time) =>
                {
                    options.TimeProvider = time;
                    Configure(options, settings);
                    ConfigureCookies(options);
                    options.Events.OnRedirectToIdentityProvider = redirect =>
                    {
                        // Behind a proxy, people know the server by another address than requests do.
                        if (access.Address is { IsAbsoluteUri: true } address)
                        {
                            redirect.ProtocolMessage.RedirectUri =
                                address.GetLeftPart(UriPartial.Authority) + CallbackPath;
                        }

                        return Task.CompletedTask;
                    };
                }
            );
        services.AddSingleton<
            IPostConfigureOptions<OpenIdConnectOptions>,
            OpenIdConnectPostConfigureOptions
        >();
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdSettings settings)
    {
        var authority = settings.Authority!.OriginalString.TrimEnd('/');
        options.Authority = authority;
        options.RequireHttpsMetadata = !settings.IsLocal;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.CallbackPath = CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.TokenHandler = new SignedTokens { MapInboundClaims = false };
        options.DisableTelemetry = true;
        options.RemoteAuthenticationTimeout = ProviderErrand.Patience;
        options.BackchannelTimeout = _timeout;
        // A redirect would carry the secret to somebody else.
        options.Backchannel = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = _timeout,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{authority}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(options.Backchannel) { RequireHttps = !settings.IsLocal },
            new ProviderMetadata(settings)
        );
        options.TokenValidationParameters.ClockSkew = _skew;
        options.TokenValidationParameters.ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256,
            SecurityAlgorithms.RsaSha384,
            SecurityAlgorithms.RsaSha512,
            SecurityAlgorithms.RsaSsaPssSha256,
            SecurityAlgorithms.RsaSsaPssSha384,
            SecurityAlgorithms.RsaSsaPssSha512,
            SecurityAlgorithms.EcdsaSha256,
            SecurityAlgorithms.EcdsaSha384,
            SecurityAlgorithms.EcdsaSha512,
        ];
        AskFor(options, settings);
    }

    // Of people who are invited nothing is asked but who they are.
    private static void AskFor(OpenIdConnectOptions options, OpenIdSettings settings)
    {
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.ClaimActions.Clear();
        if (settings.SignUp is SignUp.Anybody)
        {
            options.Scope.Add("profile");
            options.Scope.Add("email");
            // Some providers say these only there.
            options.GetClaimsFromUserInfoEndpoint = true;
            foreach (
                var claim in (string[])["preferred_username", "name", "email", "email_verified"]
            )
            {
                options.ClaimActions.MapUniqueJsonKey(claim, claim);
            }
        }
    }

    // A browser that comes back from another site brings no cookies that are strict.
    private static void ConfigureCookies(OpenIdConnectOptions options)
    {
        options.NonceCookie.Name = $"{Cookies}nonce.";
        options.CorrelationCookie.Name = $"{Cookies}state.";
        foreach (var cookie in (CookieBuilder[])[options.NonceCookie, options.CorrelationCookie])
        {
            cookie.Path = "/";
            cookie.HttpOnly = true;
            cookie.IsEssential = true;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Expiration = ProviderErrand.Patience;
        }
    }
}
