using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <content>The passkeys of accounts.</content>
internal sealed partial class AccountUsers
{
    public async Task AddOrUpdatePasskeyAsync(
        AccountUser user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        if (
            !await accounts.PutPasskeyAsync(
                PasskeyInfo.ToStored(passkey, user.Account.Id),
                cancellationToken
            )
        )
        {
            throw new InvalidOperationException("The passkey belongs to another account.");
        }
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await accounts.GetPasskeysAsync(user.Account.Id, cancellationToken)).Select(
                PasskeyInfo.Of
            ),
        ];

    public async Task<AccountUser?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await accounts.FindPasskeyAsync(credentialId, cancellationToken) is { } passkey
            ? await FindByIdAsync(passkey.Account, cancellationToken)
            : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        AccountUser user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await accounts.FindPasskeyAsync(credentialId, cancellationToken) is { } passkey
        && passkey.Account == user.Account.Id
            ? PasskeyInfo.Of(passkey)
            : null;

    public Task RemovePasskeyAsync(
        AccountUser user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) => accounts.RemovePasskeyAsync(user.Account.Id, credentialId, cancellationToken);
}
