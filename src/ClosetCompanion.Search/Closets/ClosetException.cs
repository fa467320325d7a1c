namespace ClosetCompanion.Search.Closets;

/// <summary>Something cannot be kept in a closet, or not be said of a thing; the message says why and what to do.</summary>
public sealed class ClosetException(string message, Exception? innerException = null)
    : Exception(message, innerException);
