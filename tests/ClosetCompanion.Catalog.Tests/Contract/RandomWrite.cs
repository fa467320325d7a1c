namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>A way to write to a store.</summary>
internal enum RandomWriteKind
{
    Put,
    PutWords,
    Patch,
    Retire,
    Finish,
    Embed,
}

/// <summary>A random write: what is done with which of a few products and pictures.</summary>
internal sealed record RandomWrite(RandomWriteKind Kind, int Product, int First, int Second)
{
    /// <summary>Whether somebody looks at the changes after it.</summary>
    public bool Follows => (Product + First + Second) % 3 == 0;
}
