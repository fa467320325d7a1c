namespace ClosetCompanion.Evaluation;

/// <summary>An evaluation cannot be made; the message says what is wrong, where, and what to do.</summary>
public sealed class EvaluationException(string message, Exception? innerException = null)
    : Exception(message, innerException);
