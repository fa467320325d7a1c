namespace ClosetCompanion.Clip;

/// <summary>A model folder cannot be used; the message says what is wrong and what to do.</summary>
public sealed class ModelException(string message, Exception? innerException = null)
    : Exception(message, innerException);
