namespace ClosetCompanion.Catalog;

/// <summary>A store or a source cannot be used; the message says what is wrong, where, and what to do.</summary>
public sealed class CatalogException(string message, Exception? innerException = null)
    : Exception(PlainText.Of(message), innerException)
{
    /// <summary>Whether it failed because the disk is full.</summary>
    public bool IsDiskFull { get; init; }

    /// <summary>Whether it failed because the store could not be reached just now; it may work again in a moment.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>Whether it failed because another import into the store is running.</summary>
    public bool IsBusy { get; init; }
}
