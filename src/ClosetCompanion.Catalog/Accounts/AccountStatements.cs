namespace ClosetCompanion.Catalog.Accounts;

/// <summary>Statements about accounts that both kinds of stores understand.</summary>
internal static class AccountStatements
{
    /// <summary>Begins every query of accounts.</summary>
    public const string Select = """
        SELECT id, name, created_at AS CreatedAt, password, stamp, failures, locked_until AS LockedUntil,
          disabled_at AS DisabledAt, invited_until AS InvitedUntil, email, issuer, subject,
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

    // Nothing is equal to NULL, so whoever comes from no provider is nobody else there.
    private const string IsNobodyElse =
        "NOT EXISTS (SELECT 1 FROM accounts other WHERE other.issuer = @issuer AND other.subject = @subject AND other.id <> @id)";

    /// <summary>Takes an invitation: its account has a new password, or none, and is linked anew, or no longer.</summary>
    public const string Take = $"""
        UPDATE accounts SET password = @password, stamp = @stamp, failures = 0, locked_until = NULL,
          invitation = NULL, invited_until = NULL, issuer = @issuer, subject = @subject
        WHERE id = @id AND {IsInvited} AND {IsNobodyElse}
        """;

    /// <summary>Removes what a person signed in with before.</summary>
    public const string RemovePasskeys = "DELETE FROM passkeys WHERE account = @id";

    /// <summary>Keeps the password and the stamp, unless somebody else has meanwhile.</summary>
    public const string Update =
        "UPDATE accounts SET password = @password, stamp = @stamp WHERE id = @id AND stamp = @known";

    /// <summary>Counts a wrong password.</summary>
    public const string CountFailure =
        "UPDATE accounts SET failures = failures + 1 WHERE id = @id RETURNING failures";

    /// <summary>Adds an account that nobody was invited to; not when its name or its person at the provider is taken.</summary>
    public const string AddLinked = """
        INSERT INTO accounts (id, name, lookup_name, created_at, stamp, failures, issuer, subject)
        VALUES (@id, @name, @lookup, @now, @stamp, 0, @issuer, @subject)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Links an account to somebody at an identity provider: one account, one person.</summary>
    public const string Link = $"""
        UPDATE accounts SET issuer = @issuer, subject = @subject
        WHERE id = @id AND issuer IS NULL AND disabled_at IS NULL AND {IsNobodyElse}
        """;

    /// <summary>Ends the link of an account that has another way to sign in.</summary>
    public const string Unlink = """
        UPDATE accounts SET issuer = NULL, subject = NULL, stamp = @stamp
        WHERE id = @id AND issuer IS NOT NULL
          AND (password IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys k WHERE k.account = accounts.id))
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
