using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ClosetCompanion.Web.OpenId;

/// <summary>Why somebody did not come in by OpenID Connect.</summary>
/// <param name="Code">Its name in addresses.</param>
/// <param name="Text">What to do, for the person; {0} is the provider's name.</param>
internal sealed record ProviderFault(string Code, string Text)
{
    /// <summary>The name of the fault in an address.</summary>
    public const string Query = "openid";

    /// <summary>Nothing can be asked of the provider at present.</summary>
    public static readonly ProviderFault Away = new(
        "away",
        "{0} does not answer at present. Try again in a few minutes, or sign in another way."
    );

    /// <summary>The person did not want to.</summary>
    public static readonly ProviderFault Cancelled = new(
        "cancelled",
        "You did not sign in at {0}, or did not allow it. Nothing was changed here."
    );

    /// <summary>The answer is not one to a question of this browser, or came too late, or a second time.</summary>
    public static readonly ProviderFault Old = new(
        "old",
        "That sign-in was over already: it took longer than 15 minutes, was opened a second time, or began in another browser. Begin again here."
    );

    /// <summary>What the provider said of the person is not true, or not said by it.</summary>
    public static readonly ProviderFault Untrue = new(
        "untrue",
        "What {0} sent could not be trusted, so you are not signed in. Try again. If it happens again, tell whoever runs this server."
    );

    /// <summary>The provider's word is over already, or not yet good.</summary>
    public static readonly ProviderFault Clock = new(
        "clock",
        "The clocks of {0} and of this server differ, or the answer was long on its way. Try again. If it happens again, tell whoever runs this server."
    );

    /// <summary>The provider does not do what this server asks of it, or is not the one that was set.</summary>
    public static readonly ProviderFault Refused = new(
        "refused",
        "{0} and this server do not agree with each other. Tell whoever runs this server; its log says more."
    );

    /// <summary>The person has no account here.</summary>
    public static readonly ProviderFault Unknown = new(
        "unknown",
        "{0} knows you, but no account here is connected with you there. If you have an account, sign in another way and connect {0} on your page. If you have an invitation, open it again in this browser."
    );

    /// <summary>The account is disabled.</summary>
    public static readonly ProviderFault Disabled = new(
        "disabled",
        "Your account is disabled. Ask whoever runs this server."
    );

    /// <summary>Another account has this person.</summary>
    public static readonly ProviderFault Taken = new(
        "taken",
        "You are connected with another account here already, or this account with somebody else at {0}. Nothing was changed."
    );

    /// <summary>It is the only way to sign in.</summary>
    public static readonly ProviderFault LastWayIn = new(
        "last",
        "{0} is your only way to sign in. Choose a password or add a passkey first."
    );

    private static readonly ProviderFault[] _all =
    [
        Away,
        Cancelled,
        Old,
        Untrue,
        Clock,
        Refused,
        Unknown,
        Disabled,
        Taken,
        LastWayIn,
    ];

    /// <summary>The fault of a name in an address; null when there is none.</summary>
    public static ProviderFault? Of(string? code) => Array.Find(_all, fault => fault.Code == code);

    /// <summary>The fault that an exception tells of.</summary>
    public static ProviderFault Of(Exception exception) =>
        exception switch
        {
            _ when ErrorOf(exception) is "access_denied" => Cancelled,
            _ when ErrorOf(exception) is not null => Refused,
            _ when exception.GetBaseException() is InvalidConfigurationException => Refused,
            SecurityTokenExpiredException
            or SecurityTokenNotYetValidException
            or SecurityTokenInvalidLifetimeException => Clock,
            // The handler has no other words for a state or a cookie that is missing or not ours.
            AuthenticationFailureException => Old,
            HttpRequestException
            or IOException
            or OperationCanceledException
            or TimeoutException
            or InvalidOperationException => Away,
            _ => Untrue,
        };

    /// <summary>The error that a provider answered with (RFC 6749, 4.1.2.1 and 5.2); null when it did not.</summary>
    public static string? ErrorOf(Exception exception) =>
        exception is OpenIdConnectProtocolException ? exception.Data["error"] as string : null;

    /// <summary>The words for a person.</summary>
    public string For(string provider) => Text.Replace("{0}", provider, StringComparison.Ordinal);
}
