using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace ClosetCompanion.Web.OpenId;

/// <summary>
/// ASP.NET Core's OpenID Connect, for one request: makes the question and checks the answer. It signs nobody in; that is done
/// with the sessions that all other ways to sign in have.
/// </summary>
internal sealed class ProviderHandler(
    IOptionsMonitor<OpenIdConnectOptions> options,
    ILoggerFactory logger,
    HtmlEncoder htmlEncoder,
    UrlEncoder encoder
) : OpenIdConnectHandler(options, logger, htmlEncoder, encoder)
{
    /// <summary>The name under which its options are kept.</summary>
    public const string SchemeName = "closet-openid";

    /// <summary>Opens one for a request.</summary>
    public static async Task<ProviderHandler> OpenAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var handler = new ProviderHandler(
            services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>(),
            services.GetRequiredService<ILoggerFactory>(),
            services.GetRequiredService<HtmlEncoder>(),
            UrlEncoder.Default
        );
        await handler.InitializeAsync(
            new AuthenticationScheme(SchemeName, displayName: null, typeof(ProviderHandler)),
            context
        );
        return handler;
    }

    /// <summary>Where the browser goes to ask. Its answer here gets the cookies by which the provider's is known.</summary>
    public async Task<string> AskAsync(AuthenticationProperties properties)
    {
        await ChallengeAsync(properties);
        var address = Response.Headers.Location.ToString();
        Response.Headers.Remove("Location");
        Response.StatusCode = StatusCodes.Status200OK;
        return address;
    }

    /// <summary>Checks the answer in the request's address, and redeems its code.</summary>
    public Task<HandleRequestResult> ReadAsync() => HandleRemoteAuthenticateAsync();
}
