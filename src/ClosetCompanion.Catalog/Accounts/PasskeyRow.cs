using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Catalog.Accounts;

/// <summary>A passkey as a store has it.</summary>
internal sealed record PasskeyRow(
    byte[] Credential,
    string Account,
    byte[] PublicKey,
    string Name,
    long CreatedAt,
    long SignCount,
    string Transports,
    long Verified,
    long BackupEligible,
    long BackedUp
)
{
    public static PasskeyRow Of(Passkey passkey) =>
        new(
            passkey.CredentialId.ToArray(),
            passkey.Account,
            passkey.PublicKey.ToArray(),
            passkey.Name,
            passkey.CreatedAt.ToUnixTimeMilliseconds(),
            passkey.SignCount,
            string.Join(' ', passkey.Transports),
            Flag(passkey.IsUserVerified),
            Flag(passkey.IsBackupEligible),
            Flag(passkey.IsBackedUp)
        );

    public Passkey ToPasskey() =>
        new()
        {
            CredentialId = Credential,
            Account = Account,
            PublicKey = PublicKey,
            Name = Name,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            SignCount = SignCount,
            Transports = Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            IsUserVerified = Verified == 1,
            IsBackupEligible = BackupEligible == 1,
            IsBackedUp = BackedUp == 1,
        };

    private static long Flag(bool isOn) => isOn ? 1 : 0;
}
