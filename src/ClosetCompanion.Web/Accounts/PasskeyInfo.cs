using ClosetCompanion.Catalog.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <summary>A passkey as the store keeps it, and as ASP.NET Core Identity has it.</summary>
internal static class PasskeyInfo
{
    /// <summary>What it is called when the person gives it no name.</summary>
    public const string Unnamed = "Passkey";

    /// <summary>For the store. What the device said of its own make is not kept: nobody asked for it.</summary>
    public static Passkey ToStored(UserPasskeyInfo info, string account) =>
        new()
        {
            Account = account,
            CredentialId = info.CredentialId,
            PublicKey = info.PublicKey,
            Name = info.Name ?? Unnamed,
            CreatedAt = info.CreatedAt,
            SignCount = info.SignCount,
            Transports = info.Transports ?? [],
            IsUserVerified = info.IsUserVerified,
            IsBackupEligible = info.IsBackupEligible,
            IsBackedUp = info.IsBackedUp,
        };

    /// <summary>For Identity.</summary>
    public static UserPasskeyInfo Of(Passkey passkey) =>
        new(
            passkey.CredentialId.ToArray(),
            passkey.PublicKey.ToArray(),
            passkey.CreatedAt,
            (uint)passkey.SignCount,
            [.. passkey.Transports],
            passkey.IsUserVerified,
            passkey.IsBackupEligible,
            passkey.IsBackedUp,
            attestationObject: [],
            clientDataJson: []
        )
        {
            Name = passkey.Name,
        };
}
