using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.OpenId;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>The pages that say why somebody did not come in by OpenID Connect: those on which they began.</summary>
internal static class ProviderWays
{
    /// <summary>The page of an errand.</summary>
    /// <param name="errand">What for somebody was sent to the provider; null where that is not known.</param>
    /// <param name="fault">What the page says.</param>
    public static string Of(ProviderErrand? errand, ProviderFault fault) =>
        errand switch
        {
            { Kind: ErrandKind.Connect } => OfMe(fault),
            { Kind: ErrandKind.Invitation, Invitation: { } token } =>
                $"{InvitationEndpoints.AddressOf(token)}&{ProviderFault.Query}={fault.Code}",
            { IsAgain: true } =>
                $"{AccessGate.SignInPath}?{ProviderFault.Query}={fault.Code}&again",
            _ => $"{AccessGate.SignInPath}?{ProviderFault.Query}={fault.Code}",
        };

    /// <summary>The page of a person.</summary>
    public static string OfMe(ProviderFault? fault) =>
        fault is null ? MeEndpoints.Path : $"{MeEndpoints.Path}?{ProviderFault.Query}={fault.Code}";
}
