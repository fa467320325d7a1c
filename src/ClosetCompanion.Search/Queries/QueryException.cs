namespace ClosetCompanion.Search.Queries;

/// <summary>A query cannot be answered as it was asked; the message says why.</summary>
public sealed class QueryException(string message, Exception? innerException = null)
    : Exception(message, innerException);
