namespace ClosetCompanion.Clip.Downloads;

/// <summary>What the hub, or the file host that it sent us to, answered; with what the hub itself said about the file.</summary>
/// <param name="Response">The last answer, read up to its headers.</param>
/// <param name="Digest">What the file hashes to, if the hub says so.</param>
/// <param name="Size">The file's size, if the hub says so.</param>
internal sealed record HubAnswer(HttpResponseMessage Response, ContentDigest? Digest, long? Size)
    : IDisposable
{
    /// <inheritdoc />
    public void Dispose() => Response.Dispose();
}
