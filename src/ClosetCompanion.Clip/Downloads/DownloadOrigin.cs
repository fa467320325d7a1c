namespace ClosetCompanion.Clip.Downloads;

/// <summary>Identifies a version of a file.</summary>
/// <param name="Tag">The strong entity tag of whoever sent the bytes; null where there was none.</param>
/// <param name="Digest">What the whole file hashes to, in hex; null where the hub did not say.</param>
/// <param name="Size">The size of the whole file; null where nobody said.</param>
internal sealed record DownloadOrigin(string? Tag, string? Digest, long? Size)
{
    /// <summary>Whether a download can be continued safely: the rest can be checked to belong to the beginning.</summary>
    public bool CanResume => Tag is not null || Digest is not null;
}
