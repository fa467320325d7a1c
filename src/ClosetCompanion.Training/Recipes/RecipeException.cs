namespace ClosetCompanion.Training.Recipes;

/// <summary>A recipe cannot be used; the message says why.</summary>
public sealed class RecipeException(string message, Exception? innerException = null)
    : Exception(message, innerException);
