namespace ClosetCompanion.Clip.Downloads;

/// <summary>The hub has no such file.</summary>
internal sealed class HubFileMissingException(string message) : Exception(message);
