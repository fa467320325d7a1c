using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ClosetCompanion.Web.OpenId;

/// <summary>
/// Takes signed tokens alone. OpenID Connect lets a client go without the signature of a token that comes from the provider by
/// https, and ASP.NET Core does so; here it is looked at everywhere.
/// </summary>
internal sealed class SignedTokens : JsonWebTokenHandler
{
    /// <inheritdoc />
    public override Task<TokenValidationResult> ValidateTokenAsync(
        string token,
        TokenValidationParameters validationParameters
    )
    {
        validationParameters.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, validationParameters);
    }
}
