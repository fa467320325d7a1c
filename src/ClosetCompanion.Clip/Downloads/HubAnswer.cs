namespace ClosetCompanion.Clip.Downloads;

/// <summary>The answer of the hub, or of the file host that it redirected to, with the hub's own facts about the file.</summary>
/// <param name="Response">The last answer, read up to its headers.</param>
/// <param name="Digest">What the file hashes to, if the hub says so.</param>
/// <param name="Size">The file's size, if the hub says so.</param>
internal sealed record HubAnswer(HttpResponseMessage Response, ContentDigest? Digest, long? Size)
    : IDisposable
{
    /// <inheritdoc />
    public void Dispose() => Response.Dispose();
}
