namespace ClosetCompanion.Catalog.Store.Accounts;

/// <summary>How somebody who takes an invitation wants to sign in: with a password, a passkey, or both.</summary>
/// <param name="PasswordHash">The hash of the password; null without one.</param>
/// <param name="Passkey">The passkey; null without one.</param>
public sealed record NewSecret(string? PasswordHash, Passkey? Passkey = null)
{
    /// <summary>Nothing: no log gets the hash.</summary>
    public override string ToString() => nameof(NewSecret);
}
