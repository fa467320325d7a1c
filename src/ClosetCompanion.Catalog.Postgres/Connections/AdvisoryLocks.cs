namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>The locks of a database that programs on one store take; all in one place, as two of one number would be one lock.</summary>
internal static class AdvisoryLocks
{
    /// <summary>Makes and upgrades the tables.</summary>
    public const long Schema = 0x636C_6F73_6574_0001;

    /// <summary>The one import.</summary>
    public const long Import = 0x636C_6F73_6574_0002;

    /// <summary>Takes a job.</summary>
    public const long Jobs = 0x636C_6F73_6574_0003;

    /// <summary>Hands out pictures that wait to be embedded.</summary>
    public const long EmbeddingQueue = 0x636C_6F73_6574_0004;

    /// <summary>Nobody deletes pictures.</summary>
    public const long Pictures = 0x636C_6F73_6574_0005;

    /// <summary>Makes the index of nearest vectors.</summary>
    public const long NearestIndex = 0x636C_6F73_6574_0006;
}
