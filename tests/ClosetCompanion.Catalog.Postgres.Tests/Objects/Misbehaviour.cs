namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>What a server of objects does wrong.</summary>
internal enum Misbehaviour
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It takes requests and does not answer.</summary>
    Silent,

    /// <summary>It says that it is not available.</summary>
    Unavailable,

    /// <summary>It has no room for what is sent.</summary>
    Full,

    /// <summary>It ends every answer before its end.</summary>
    Cut,

    /// <summary>It ends the next answer before its end.</summary>
    CutOnce,

    /// <summary>It gives other bytes than it was given.</summary>
    WrongBytes,
}
