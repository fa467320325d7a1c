using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Accounts;

/// <summary>An account as a store has it; times are milliseconds since 1970.</summary>
internal sealed class AccountRow
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public long CreatedAt { get; set; }

    public string? Password { get; set; }

    public string Stamp { get; set; } = "";

    public long Failures { get; set; }

    public long? LockedUntil { get; set; }

    public long? DisabledAt { get; set; }

    public long? InvitedUntil { get; set; }

    public string? Email { get; set; }

    public string? Issuer { get; set; }

    public string? Subject { get; set; }

    public long Passkeys { get; set; }

    public Account ToAccount() =>
        new(Id, Name, At(CreatedAt)!.Value)
        {
            PasswordHash = Password,
            Stamp = Stamp,
            Failures = (int)Failures,
            LockedUntil = At(LockedUntil),
            DisabledAt = At(DisabledAt),
            InvitedUntil = At(InvitedUntil),
            Email = Email,
            Passkeys = (int)Passkeys,
            Identity =
                Issuer is { } issuer && Subject is { } subject
                    ? new ProviderIdentity(issuer, subject)
                    : null,
        };

    private static DateTimeOffset? At(long? milliseconds) =>
        milliseconds is { } one ? DateTimeOffset.FromUnixTimeMilliseconds(one) : null;
}
