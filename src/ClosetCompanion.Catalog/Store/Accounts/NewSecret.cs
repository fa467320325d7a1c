namespace ClosetCompanion.Catalog.Store.Accounts;

/// <summary>How somebody who takes an invitation wants to sign in: with a password, a passkey, at an identity provider, or in several ways.</summary>
/// <param name="PasswordHash">The hash of the password; null without one.</param>
/// <param name="Passkey">The passkey; null without one.</param>
/// <param name="Identity">Who they are at an identity provider; null where they do not come from one.</param>
public sealed record NewSecret(
    string? PasswordHash,
    Passkey? Passkey = null,
    ProviderIdentity? Identity = null
)
{
    /// <summary>Nothing: no log gets the hash.</summary>
    public override string ToString() => nameof(NewSecret);
}
