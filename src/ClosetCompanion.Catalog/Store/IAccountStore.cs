using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Store;

/// <summary>The role of a store that keeps who signs in, and how. It has hashes of secrets, never the secrets.</summary>
/// <remarks>
/// <para>
/// Accounts are made by invitations, and for people of an identity provider where whoever runs the server lets all of them in.
/// An invitation ends after <see cref="Invitation.Lifetime"/>, when it is taken, or
/// when another one is made. Taking one ends every earlier way to sign in. <see cref="IPeopleStore.DeleteAsync"/> deletes
/// an account with all else of its person.
/// </para>
/// <para>Thread safety, errors and what a crash leaves: see <see cref="ICatalogStore"/>.</para>
/// </remarks>
public interface IAccountStore
{
    /// <summary>All accounts, by name.</summary>
    Task<IReadOnlyList<Account>> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Whether there is any account.</summary>
    Task<bool> HasAnyAsync(CancellationToken cancellationToken = default);

    /// <summary>The account of an id; null when there is none.</summary>
    Task<Account?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The account of a name; null when there is none.</summary>
    Task<Account?> FindByNameAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Makes an account and invites its person.</summary>
    /// <param name="name">What the person signs in with.</param>
    /// <param name="email">An e-mail address of the person, or null. Nobody is let in by it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="CatalogException">The name or the address cannot be one, or is taken.</exception>
    Task<Invitation> InviteAsync(
        string name,
        string? email = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Invites somebody again, who has lost the invitation or the password. The one before ends.</summary>
    /// <returns>Null when there is no such account.</returns>
    Task<Invitation?> InviteAgainAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Whose invitation a token is; null when it is none, has ended, or its account is disabled.</summary>
    Task<Account?> FindInvitedAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>Takes an invitation: from now on the person signs in so and in no other way. The account has a new stamp.</summary>
    /// <param name="token">The invitation's token.</param>
    /// <param name="secret">A password, a passkey, somebody at an identity provider.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>
    /// The account; null when the token is no invitation that can be taken, or whoever it is at the provider has another account.
    /// </returns>
    /// <exception cref="ArgumentException">The secret is none.</exception>
    Task<Account?> TakeAsync(
        string token,
        NewSecret secret,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps the password hash and the stamp of an account.</summary>
    /// <param name="account">The account with its new ones.</param>
    /// <param name="knownStamp">The stamp that it had when it was read.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False when the account has another stamp by now, or is gone; nothing is written then.</returns>
    Task<bool> UpdateAsync(
        Account account,
        string knownStamp,
        CancellationToken cancellationToken = default
    );

    /// <summary>Counts a wrong password.</summary>
    /// <returns>How many there were by now; 0 when there is no such account.</returns>
    Task<int> CountFailureAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Forgets the wrong passwords.</summary>
    Task ClearFailuresAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Takes no password until a moment; null takes them again.</summary>
    Task LockAsync(string id, DateTimeOffset? until, CancellationToken cancellationToken = default);

    /// <summary>Lets somebody in no longer, or again.</summary>
    /// <returns>False when there is no such account.</returns>
    Task<bool> SetDisabledAsync(
        string id,
        bool isDisabled,
        CancellationToken cancellationToken = default
    );

    /// <summary>The passkeys of an account, the oldest first.</summary>
    Task<IReadOnlyList<Passkey>> GetPasskeysAsync(
        string id,
        CancellationToken cancellationToken = default
    );

    /// <summary>The passkey of a credential's id; null when there is none.</summary>
    Task<Passkey?> FindPasskeyAsync(
        ReadOnlyMemory<byte> credentialId,
        CancellationToken cancellationToken = default
    );

    /// <summary>Adds a passkey, or keeps its new name and count.</summary>
    /// <returns>False when the credential is another account's, or the account is gone; nothing is written then.</returns>
    Task<bool> PutPasskeyAsync(Passkey passkey, CancellationToken cancellationToken = default);

    /// <summary>Removes a passkey of an account.</summary>
    /// <returns>False when the account has none of this id.</returns>
    Task<bool> RemovePasskeyAsync(
        string id,
        ReadOnlyMemory<byte> credentialId,
        CancellationToken cancellationToken = default
    );

    /// <summary>The account of somebody at an identity provider; null when there is none.</summary>
    Task<Account?> FindLinkedAsync(
        ProviderIdentity identity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Makes an account for somebody at an identity provider whom nobody invited.</summary>
    /// <param name="name">What the person is called.</param>
    /// <param name="identity">Who they are at the provider.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The account; null when the name is taken, or the person has an account.</returns>
    /// <exception cref="CatalogException">The name cannot be one.</exception>
    Task<Account?> AddLinkedAsync(
        string name,
        ProviderIdentity identity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lets an account sign in at an identity provider, too.</summary>
    /// <returns>
    /// False when it does so already, is disabled or gone, or when another account is that person's; nothing is written then.
    /// </returns>
    Task<bool> LinkAsync(
        string id,
        ProviderIdentity identity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lets an account sign in at an identity provider no longer. The account has a new stamp.</summary>
    /// <returns>The account; null when it did not, or has no other way to sign in. Nothing is written then.</returns>
    Task<Account?> UnlinkAsync(string id, CancellationToken cancellationToken = default);
}
