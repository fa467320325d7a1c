using System.Buffers.Text;
using System.Security.Cryptography;
using ClosetCompanion.Catalog.Statements;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Accounts;

/// <summary>Who signs in, in a database of either kind.</summary>
internal sealed partial class SqlAccounts(IStatementRunner database, TimeProvider timeProvider)
    : IAccountStore
{
    private const string IdPrefix = "account-";
    private const int RandomBytes = 16;

    public async Task<IReadOnlyList<Account>> GetAsync(
        CancellationToken cancellationToken = default
    ) => await ReadAsync("ORDER BY lookup_name", null, cancellationToken);

    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken = default) =>
        (
            await database.ListAsync<string>(
                "SELECT id FROM accounts LIMIT 1",
                null,
                cancellationToken
            )
        ).Count > 0;

    public Task<Account?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        FindWhereAsync("id = @id", new { id }, cancellationToken);

    public async Task<Account?> FindByNameAsync(
        string name,
        CancellationToken cancellationToken = default
    ) =>
        AccountName.IsOne(name.Trim())
            ? await FindWhereAsync(
                "lookup_name = @lookup",
                new { lookup = AccountName.Normalize(name) },
                cancellationToken
            )
            : null;

    public async Task<Invitation> InviteAsync(
        string name,
        string? email = null,
        CancellationToken cancellationToken = default
    )
    {
        name = AccountName.Read(name);
        email = EmailAddress.Read(email);
        string id = IdPrefix + RandomText();
        string token = Invitation.NewToken();
        DateTimeOffset now = timeProvider.GetUtcNow();
        await database.WriteAsync(
            [AccountStatements.Add],
            new
            {
                id,
                name,
                lookup = AccountName.Normalize(name),
                now = now.ToUnixTimeMilliseconds(),
                stamp = RandomText(),
                hash = Invitation.HashOf(token),
                until = (now + Invitation.Lifetime).ToUnixTimeMilliseconds(),
                email,
                lookupEmail = EmailAddress.Normalize(email),
            },
            cancellationToken
        );
        return await FindAsync(id, cancellationToken) is { } account
            ? new Invitation(account, token, now + Invitation.Lifetime)
            : throw new CatalogException(
                $"Somebody is called {name} already, or has that e-mail address. Choose another name, or invite the one who has it again."
            );
    }

    public async Task<Invitation?> InviteAgainAsync(
        string id,
        CancellationToken cancellationToken = default
    )
    {
        string token = Invitation.NewToken();
        DateTimeOffset until = timeProvider.GetUtcNow() + Invitation.Lifetime;
        return
            await database.WriteAsync(
                [AccountStatements.Invite],
                new
                {
                    id,
                    hash = Invitation.HashOf(token),
                    until = until.ToUnixTimeMilliseconds(),
                },
                cancellationToken
            ) && await FindAsync(id, cancellationToken) is { } account
            ? new Invitation(account, token, until)
            : null;
    }

    public Task<Account?> FindInvitedAsync(
        string token,
        CancellationToken cancellationToken = default
    ) =>
        FindWhereAsync(
            AccountStatements.IsInvited,
            new { hash = Invitation.HashOf(token), now = Now },
            cancellationToken
        );

    public async Task<Account?> TakeAsync(
        string token,
        NewSecret secret,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret is { PasswordHash: null, Passkey: null, Identity: null })
        {
            throw new ArgumentException(
                "Without a password, a passkey or a provider nobody can sign in.",
                nameof(secret)
            );
        }
        if (await FindInvitedAsync(token, cancellationToken) is not { Id: var id })
        {
            return null;
        }
        PasskeyRow? row = secret.Passkey is { } passkey
            ? PasskeyRow.Of(passkey with { Account = id })
            : null;
        string[] statements =
        [
            AccountStatements.Take,
            AccountStatements.RemovePasskeys,
            .. row is null ? (string[])[] : [AccountStatements.PutPasskey],
        ];
        bool isTaken = await database.WriteAsync(
            statements,
            new
            {
                id,
                hash = Invitation.HashOf(token),
                now = Now,
                password = secret.PasswordHash,
                issuer = secret.Identity?.Issuer,
                subject = secret.Identity?.Subject,
                stamp = RandomText(),
                row?.Credential,
                Account = id,
                row?.PublicKey,
                row?.Name,
                CreatedAt = row?.CreatedAt ?? 0,
                SignCount = row?.SignCount ?? 0,
                row?.Transports,
                Verified = row?.Verified ?? 0,
                BackupEligible = row?.BackupEligible ?? 0,
                BackedUp = row?.BackedUp ?? 0,
            },
            cancellationToken
        );
        return isTaken ? await FindAsync(id, cancellationToken) : null;
    }

    public Task<bool> UpdateAsync(
        Account account,
        string knownStamp,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            [AccountStatements.Update],
            new
            {
                id = account.Id,
                password = account.PasswordHash,
                stamp = account.Stamp,
                known = knownStamp,
            },
            cancellationToken
        );

    public async Task<int> CountFailureAsync(
        string id,
        CancellationToken cancellationToken = default
    ) =>
        (int)
            (
                await database.ChangeAsync<long>(
                    AccountStatements.CountFailure,
                    new { id },
                    cancellationToken
                )
            ).FirstOrDefault();

    public Task ClearFailuresAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            ["UPDATE accounts SET failures = 0 WHERE id = @id AND failures > 0"],
            new { id },
            cancellationToken
        );

    public Task LockAsync(
        string id,
        DateTimeOffset? until,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            ["UPDATE accounts SET locked_until = @until WHERE id = @id"],
            new { id, until = until?.ToUnixTimeMilliseconds() },
            cancellationToken
        );

    public Task<bool> SetDisabledAsync(
        string id,
        bool isDisabled,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            ["UPDATE accounts SET disabled_at = @at WHERE id = @id"],
            new { id, at = isDisabled ? Now : (long?)null },
            cancellationToken
        );

    public async Task<IReadOnlyList<Passkey>> GetPasskeysAsync(
        string id,
        CancellationToken cancellationToken = default
    ) =>
        await ReadPasskeysAsync(
            "account = @id ORDER BY created_at, credential",
            new { id },
            cancellationToken
        );

    public async Task<Passkey?> FindPasskeyAsync(
        ReadOnlyMemory<byte> credentialId,
        CancellationToken cancellationToken = default
    ) =>
        (
            await ReadPasskeysAsync(
                "credential = @credential",
                new { credential = credentialId.ToArray() },
                cancellationToken
            )
        ).FirstOrDefault();

    public Task<bool> PutPasskeyAsync(
        Passkey passkey,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            [AccountStatements.PutPasskey],
            PasskeyRow.Of(passkey),
            cancellationToken
        );

    public Task<bool> RemovePasskeyAsync(
        string id,
        ReadOnlyMemory<byte> credentialId,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            ["DELETE FROM passkeys WHERE account = @id AND credential = @credential"],
            new { id, credential = credentialId.ToArray() },
            cancellationToken
        );

    private long Now => timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    private static string RandomText() =>
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    private async Task<Account?> FindWhereAsync(
        string condition,
        object parameters,
        CancellationToken cancellationToken
    ) => (await ReadAsync($"WHERE {condition}", parameters, cancellationToken)).FirstOrDefault();

    private async Task<List<Account>> ReadAsync(
        string rest,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await database.ListAsync<AccountRow>(
                    $"{AccountStatements.Select} {rest}",
                    parameters,
                    cancellationToken
                )
            ).Select(row => row.ToAccount()),
        ];

    private async Task<List<Passkey>> ReadPasskeysAsync(
        string condition,
        object parameters,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await database.ListAsync<PasskeyRow>(
                    $"{AccountStatements.SelectPasskeys} WHERE {condition}",
                    parameters,
                    cancellationToken
                )
            ).Select(row => row.ToPasskey()),
        ];
}
