namespace ClosetCompanion.Catalog.Accounts;

/// <summary>Statements about accounts that both kinds of stores understand.</summary>
internal static class AccountStatements
{
    /// <summary>Begins every query of accounts.</summary>
    public const string Select = """
        SELECT id, name, created_at AS CreatedAt, password, stamp, failures, locked_until AS LockedUntil,
          disabled_at AS DisabledAt, invited_until AS InvitedUntil, email, issuer,
          (SELECT count(*) FROM passkeys k WHERE k.account = accounts.id) AS Passkeys
        FROM accounts
        """;

    /// <summary>An account whose name or address is taken is not added.</summary>
    public const string Add = """
        INSERT INTO accounts (id, name, lookup_name, created_at, stamp, failures, invitation, invited_until, email, lookup_email)
        VALUES (@id, @name, @lookup, @now, @stamp, 0, @hash, @until, @email, @lookupEmail)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>A new invitation in place of the one before.</summary>
    public const string Invite =
        "UPDATE accounts SET invitation = @hash, invited_until = @until WHERE id = @id";

    /// <summary>Which account an invitation is of that can be taken.</summary>
    public const string IsInvited =
        "invitation = @hash AND invited_until > @now AND disabled_at IS NULL";

    /// <summary>Takes an invitation: its account has a new password, or none.</summary>
    public const string Take = $"""
        UPDATE accounts SET password = @password, stamp = @stamp, failures = 0, locked_until = NULL,
          invitation = NULL, invited_until = NULL, issuer = NULL, subject = NULL
        WHERE id = @id AND {IsInvited}
        """;

    /// <summary>Removes what a person signed in with before.</summary>
    public const string RemovePasskeys = "DELETE FROM passkeys WHERE account = @id";

    /// <summary>Keeps the password and the stamp, unless somebody else has meanwhile.</summary>
    public const string Update =
        "UPDATE accounts SET password = @password, stamp = @stamp WHERE id = @id AND stamp = @known";

    /// <summary>Counts a wrong password.</summary>
    public const string CountFailure =
        "UPDATE accounts SET failures = failures + 1 WHERE id = @id RETURNING failures";

    /// <summary>Links an account to somebody at an identity provider. Once linked, it is never linked to somebody else.</summary>
    public const string Link = """
        UPDATE accounts SET issuer = @issuer, subject = @subject, stamp = @stamp, invitation = NULL, invited_until = NULL
        WHERE lookup_email = @email AND issuer IS NULL AND disabled_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM accounts other WHERE other.issuer = @issuer AND other.subject = @subject)
        """;

    /// <summary>Begins every query of passkeys.</summary>
    public const string SelectPasskeys = """
        SELECT credential, account, public_key AS PublicKey, name, created_at AS CreatedAt, sign_count AS SignCount, transports,
          verified, backup_eligible AS BackupEligible, backed_up AS BackedUp
        FROM passkeys
        """;

    /// <summary>Adds a passkey of an account that is there, or keeps what changes of it; never another account's.</summary>
    public const string PutPasskey = """
        INSERT INTO passkeys (credential, account, public_key, name, created_at, sign_count, transports, verified, backup_eligible, backed_up)
        SELECT @Credential, @Account, @PublicKey, @Name, @CreatedAt, @SignCount, @Transports, @Verified, @BackupEligible, @BackedUp
        WHERE EXISTS (SELECT 1 FROM accounts WHERE id = @Account)
        ON CONFLICT (credential) DO UPDATE SET name = excluded.name, sign_count = excluded.sign_count, backed_up = excluded.backed_up
        WHERE passkeys.account = excluded.account
        """;
}
