namespace ClosetCompanion.Web.OpenId;

/// <summary>A setting of OpenID Connect is wrong, so that the server does not start.</summary>
/// <param name="message">Which one, and what to do.</param>
internal sealed class OpenIdSettingsException(string message) : Exception(message);
