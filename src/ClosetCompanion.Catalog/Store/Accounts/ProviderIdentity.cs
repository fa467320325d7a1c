namespace ClosetCompanion.Catalog.Store.Accounts;

/// <summary>Somebody at an identity provider (OpenID Connect). Both together name one person for good; an e-mail address does not.</summary>
/// <param name="Issuer">The provider, as it calls itself.</param>
/// <param name="Subject">The person, as the provider calls them.</param>
public sealed record ProviderIdentity(string Issuer, string Subject)
{
    /// <summary>The longest <see cref="Subject"/>, in characters (OpenID Connect Core 1.0, section 2).</summary>
    public const int LongestSubject = 255;

    /// <summary>The provider alone, so that no log gets the person.</summary>
    public override string ToString() => Issuer;
}
