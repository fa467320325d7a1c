namespace ClosetCompanion.Training.Runs;

/// <summary>A run cannot go on; the message says why and what to do.</summary>
public sealed class TrainingException(string message, Exception? innerException = null)
    : Exception(message, innerException);
