namespace ClosetCompanion.Catalog.Store.Accounts;

/// <summary>Somebody who signs in. What is the person's own is kept under <see cref="Id"/>; see the role of people.</summary>
/// <param name="Id">The person's id: 128 random bits, so that nobody guesses whose things lie under it.</param>
/// <param name="Name">What the person signs in with. No two accounts have names that differ in case alone.</param>
/// <param name="CreatedAt">When the person was invited first.</param>
public sealed record Account(string Id, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>The hash of the password, with its salt and its algorithm; null while there is none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with each password and each way to sign in: sessions of an earlier one are over.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>How often a wrong password was given since the last good one.</summary>
    public int Failures { get; init; }

    /// <summary>Until when no password is taken, because too many were wrong.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Since when the person is not let in; null while they are.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Until when the last invitation can be taken; null where there is none.</summary>
    public DateTimeOffset? InvitedUntil { get; init; }

    /// <summary>An e-mail address of the person, where one was given with the invitation. Nobody is let in by it.</summary>
    public string? Email { get; init; }

    /// <summary>How many passkeys the person has.</summary>
    public int Passkeys { get; init; }

    /// <summary>Who the person is at an identity provider, where they sign in there; else null.</summary>
    public ProviderIdentity? Identity { get; init; }

    /// <summary>Whether the person signs in at an identity provider.</summary>
    public bool IsLinked => Identity is not null;

    /// <summary>Whether there is a way to sign in at all: not before an invitation was taken.</summary>
    public bool HasWayIn => PasswordHash is not null || Passkeys > 0 || IsLinked;

    /// <summary>The id and nothing else, so that no log gets a hash or a name.</summary>
    public override string ToString() => Id;
}
