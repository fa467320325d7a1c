using ClosetCompanion.Web.Keys;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ClosetCompanion.Web.OpenId;

/// <summary>
/// Checks what a provider says of itself: it is the one that was asked for, and nothing of it is reached without https.
/// </summary>
internal sealed class ProviderMetadata(OpenIdSettings settings)
    : IConfigurationValidator<OpenIdConnectConfiguration>
{
    /// <inheritdoc />
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
    {
        var problem = ProblemOf(configuration);
        return new ConfigurationValidationResult
        {
            Succeeded = problem is null,
            ErrorMessage = problem,
        };
    }

    private string? ProblemOf(OpenIdConnectConfiguration configuration)
    {
        // With or without a slash at the end, as people type it.
        if (
            configuration.Issuer?.TrimEnd('/')
            != settings.Authority!.OriginalString.Trim().TrimEnd('/')
        )
        {
            return "The provider calls itself otherwise than Authority does.";
        }

        if (configuration.SigningKeys.Count == 0)
        {
            return "The provider has no keys to sign with.";
        }

        string?[] addresses =
        [
            configuration.AuthorizationEndpoint,
            configuration.TokenEndpoint,
            configuration.JwksUri,
            configuration.UserInfoEndpoint ?? configuration.TokenEndpoint,
        ];
        return Array.TrueForAll(addresses, IsSafe)
            ? null
            : "An address of the provider is missing, or begins with http.";
    }

    private bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read)
        && (
            read.Scheme == "https"
            || (settings.IsLocal && read.Scheme == "http" && LocalName.Is(read.Host))
        );
}
