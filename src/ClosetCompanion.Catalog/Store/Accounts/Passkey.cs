namespace ClosetCompanion.Catalog.Store.Accounts;

/// <summary>The public half of a key that a device, or a keyring of several devices, signs in with (WebAuthn).</summary>
public sealed record Passkey
{
    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The key's own id, which the device made.</summary>
    public required ReadOnlyMemory<byte> CredentialId { get; init; }

    /// <summary>The public key, in COSE.</summary>
    public required ReadOnlyMemory<byte> PublicKey { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it signed, as the device says; a lower one than before tells of a copy.</summary>
    public long SignCount { get; init; }

    /// <summary>How the device is reached (<c>internal</c>, <c>usb</c> …).</summary>
    public IReadOnlyList<string> Transports { get; init; } = [];

    /// <summary>Whether the device made sure of the person when it was added.</summary>
    public bool IsUserVerified { get; init; }

    /// <summary>Whether it may be kept on several devices.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>Whether it is.</summary>
    public bool IsBackedUp { get; init; }

    /// <summary>What it is called.</summary>
    public override string ToString() => Name;
}
