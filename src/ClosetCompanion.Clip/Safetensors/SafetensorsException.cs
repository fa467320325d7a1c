namespace ClosetCompanion.Clip.Safetensors;

/// <summary>A safetensors file cannot be used; the message says which one and what is wrong with it.</summary>
public sealed class SafetensorsException(string message, Exception? innerException = null)
    : Exception(message, innerException);
