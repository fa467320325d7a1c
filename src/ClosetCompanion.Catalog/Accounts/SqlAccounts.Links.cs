using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Accounts;

/// <content>Who they are at an identity provider.</content>
internal sealed partial class SqlAccounts
{
    public Task<Account?> FindLinkedAsync(
        ProviderIdentity identity,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(identity);
        return FindWhereAsync(
            "issuer = @issuer AND subject = @subject",
            new { issuer = identity.Issuer, subject = identity.Subject },
            cancellationToken
        );
    }

    public async Task<Account?> AddLinkedAsync(
        string name,
        ProviderIdentity identity,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(identity);
        name = AccountName.Read(name);
        string id = IdPrefix + RandomText();
        return await database.WriteAsync(
            [AccountStatements.AddLinked],
            new
            {
                id,
                name,
                lookup = AccountName.Normalize(name),
                now = Now,
                stamp = RandomText(),
                issuer = identity.Issuer,
                subject = identity.Subject,
            },
            cancellationToken
        )
            ? await FindAsync(id, cancellationToken)
            : null;
    }

    public Task<bool> LinkAsync(
        string id,
        ProviderIdentity identity,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(identity);
        return database.WriteAsync(
            [AccountStatements.Link],
            new
            {
                id,
                issuer = identity.Issuer,
                subject = identity.Subject,
            },
            cancellationToken
        );
    }

    public async Task<Account?> UnlinkAsync(
        string id,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            [AccountStatements.Unlink],
            new { id, stamp = RandomText() },
            cancellationToken
        )
            ? await FindAsync(id, cancellationToken)
            : null;
}
