namespace ClosetCompanion.Catalog.Postgres.Copying;

/// <summary>A transaction that is idle while pictures go to or come from elsewhere.</summary>
internal static class LongMoment
{
    /// <summary>Lets a transaction wait as long as it takes: else the server ends it after a minute.</summary>
    public const string Allow = "SET LOCAL idle_in_transaction_session_timeout = 0";
}
