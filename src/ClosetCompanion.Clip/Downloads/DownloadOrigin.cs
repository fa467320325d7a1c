namespace ClosetCompanion.Clip.Downloads;

/// <summary>What tells one version of a file from another.</summary>
/// <param name="Tag">The strong entity tag of whoever sent the bytes; null where there was none.</param>
/// <param name="Digest">What the whole file hashes to, in hex; null where the hub did not say.</param>
/// <param name="Size">The size of the whole file; null where nobody said.</param>
internal sealed record DownloadOrigin(string? Tag, string? Digest, long? Size)
{
    /// <summary>Whether going on is safe: somebody can tell whether the rest belongs to the beginning.</summary>
    public bool CanResume => Tag is not null || Digest is not null;
}
